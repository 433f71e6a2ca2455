package dev.entente.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyUse;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.port.OpenKeys;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final TenantId TENANT = new TenantId(1);
    private static final Origin PAGE = new Origin("https://www.acme.example");

    private final Answering keys = new Answering();
    private Instant time = NOW;
    private final KeyRing ring = new KeyRing(keys, () -> time);

    @Test
    void a_key_opens_from_when_it_is_learnt_of() {
        ApiKey key = key("secret", null);
        assertThat(ring.caller("secret")).isEmpty();
        assertThat(ring.isEmpty()).isTrue();

        refreshed(key);

        assertThat(ring.caller("secret")).contains(new Caller(TENANT, key.id(), key.grant()));
        assertThat(ring.caller("another")).isEmpty();
    }

    @Test
    void a_key_expires_without_anybody_being_asked() {
        refreshed(key("secret", NOW.plusSeconds(1)));
        assertThat(ring.caller("secret")).isPresent();
        time = NOW.plusSeconds(1).minusNanos(1);
        assertThat(ring.caller("secret")).isPresent();
        time = NOW.plusSeconds(1);
        assertThat(ring.caller("secret")).isEmpty();
    }

    @Test
    void what_this_instance_changes_it_knows_at_once() {
        ApiKey key = key("secret", null);
        refreshed(key, key("other", null));

        ring.learn(List.of(revoked(key), key("new", null)));

        assertThat(ring.caller("secret")).isEmpty();
        assertThat(ring.caller("new")).isPresent();
        assertThat(ring.caller("other")).isPresent();
    }

    @Test
    void an_answer_from_before_a_change_does_not_undo_it() {
        ApiKey key = key("secret", null);
        refreshed(key);
        var slow = ring.refresh();
        ring.learn(List.of(revoked(key)));

        keys.answer(key);

        assertThat(slow.toCompletableFuture()).isCompleted();
        assertThat(ring.caller("secret")).isEmpty();
    }

    @Test
    void of_two_answers_the_one_asked_for_later_counts() {
        ring.refresh();
        var first = keys.questions.removeLast();
        ring.refresh();
        keys.answer(key("new", null));
        first.complete(List.of(key("old", null)));
        assertThat(ring.caller("new")).isPresent();
        assertThat(ring.caller("old")).isEmpty();
    }

    @Test
    void after_a_failure_the_known_keys_stay_in_force() {
        refreshed(key("secret", null));
        var failing = ring.refresh();
        keys.questions.removeLast().completeExceptionally(new IllegalStateException("gone"));
        assertThat(failing.toCompletableFuture()).isCompletedExceptionally();
        assertThat(ring.caller("secret")).isPresent();
    }

    @Test
    void it_knows_the_origins_of_all_keys() {
        ApiKey page = pageKey();
        refreshed(page, key("other", null));
        assertThat(ring.knows(PAGE)).isTrue();
        assertThat(ring.knows(new Origin("https://evil.example"))).isFalse();
        ring.learn(List.of(revoked(page)));
        assertThat(ring.knows(PAGE)).isFalse();
    }

    @Test
    void uses_are_noted_together_and_once() {
        ApiKey used = key("used", null);
        refreshed(used, key("unused", null));
        ring.caller("used");
        ring.caller("used");
        ring.caller("unknown");

        ring.noteUses();
        ring.noteUses();

        assertThat(keys.noted).containsExactly(Set.of(new KeyUse(TENANT, used.id())));
    }

    @Test
    void uses_that_could_not_be_noted_are_noted_later() {
        ApiKey used = key("used", null);
        refreshed(used);
        ring.caller("used");
        keys.outage = new IllegalStateException("gone");
        ring.noteUses();
        keys.outage = null;
        ring.noteUses();
        assertThat(keys.noted).hasSize(2).containsOnly(Set.of(new KeyUse(TENANT, used.id())));
    }

    private void refreshed(ApiKey... stored) {
        ring.refresh();
        keys.answer(stored);
    }

    private static ApiKey key(String secret, @Nullable Instant end) {
        return stored(secret, new Grant("key", Scopes.of(Scope.READ), Set.of(), end));
    }

    private static ApiKey pageKey() {
        return stored("page", new Grant("pages", Scopes.of(Scope.WRITE_ONLY), Set.of(PAGE), null));
    }

    private static ApiKey stored(String secret, Grant grant) {
        return new ApiKey(UUID.randomUUID(), TENANT, Secrets.hash(secret), grant, NOW, null, null);
    }

    private static ApiKey revoked(ApiKey key) {
        return new ApiKey(key.id(), key.tenant(), key.hash(), key.grant(), key.createdAt(), null, NOW);
    }

    /** A store that answers when it is told to. */
    private static final class Answering implements OpenKeys {

        private final Deque<CompletableFuture<List<ApiKey>>> questions = new ArrayDeque<>();
        private final List<Set<KeyUse>> noted = new ArrayList<>();
        private @Nullable RuntimeException outage;

        void answer(ApiKey... keys) {
            questions.removeLast().complete(List.of(keys));
        }

        @Override
        public CompletionStage<List<ApiKey>> all() {
            var question = new CompletableFuture<List<ApiKey>>();
            questions.addLast(question);
            return question;
        }

        @Override
        public CompletionStage<Void> used(Set<KeyUse> keys, Instant at) {
            noted.add(keys);
            return outage == null ? CompletableFuture.completedStage(null) : CompletableFuture.failedStage(outage);
        }
    }
}
