package dev.entente.application;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.signal.Details;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivePoliciesTest {

    private static final TenantId TENANT = TestPolicy.TENANT;
    private static final String BROKEN = "broken";

    private final InMemoryPolicyStore store = new InMemoryPolicyStore("the first");
    private final List<String> compiled = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-11T12:00:00Z");
    private final ActivePolicies policies = new ActivePolicies(store, this::compile, () -> now);

    @Test
    void a_version_is_compiled_once() {
        for (int i = 0; i < 3; i++) {
            now = now.plusSeconds(60);
            assertThat(answer(policies.of(TENANT)).version()).isEqualTo(1);
            assertThat(answer(policies.of(TENANT, 1)).orElseThrow().version()).isEqualTo(1);
        }
        assertThat(compiled).containsExactly("the first");
    }

    @Test
    void those_who_ask_together_share_what_is_compiled() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = new ActivePolicies(
                store,
                source -> {
                    begun.countDown();
                    await(goOn);
                    return compile(source);
                },
                () -> now);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var first = CompletableFuture.supplyAsync(() -> answer(slow.of(TENANT, 1)), threads);
            begun.await();
            var second = slow.of(TENANT, 1).toCompletableFuture();
            assertThat(second).isNotDone();
            goOn.countDown();
            assertThat(second.get().orElseThrow()).isSameAs(first.get().orElseThrow());
        }
        assertThat(compiled).hasSize(1);
    }

    @Test
    void a_version_that_is_published_is_in_force_a_second_later_at_the_latest() {
        answer(policies.of(TENANT));
        answer(store.draft(TENANT, "the second", Samples.maker(now)));
        store.publish(TENANT, 2, now);

        now = now.plus(ActivePolicies.TRUSTED).minusNanos(1);
        assertThat(answer(policies.of(TENANT)).version()).isEqualTo(1);
        now = now.plusNanos(1);
        assertThat(answer(policies.of(TENANT)).version()).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_on_an_old_version() {
        answer(policies.of(TENANT));
        answer(store.draft(TENANT, "the second", Samples.maker(now)));
        store.publish(TENANT, 2, now);

        now = now.minusSeconds(86_400);
        assertThat(answer(policies.of(TENANT)).version()).isEqualTo(2);
    }

    @Test
    void a_draft_is_compiled_as_it_is_now() {
        answer(store.draft(TENANT, "a draft", Samples.maker(now)));
        answer(policies.of(TENANT, 2));
        answer(store.replace(TENANT, 2, null, "a better draft", Samples.maker(now)));
        answer(policies.of(TENANT, 2));

        assertThat(compiled).containsExactly("a draft", "a better draft");
    }

    @Test
    void what_cannot_be_read_is_said_each_time_and_may_be_put_right() {
        answer(store.draft(TENANT, BROKEN, Samples.maker(now)));
        failure(policies.of(TENANT, 2), UnreadablePolicy.class);
        failure(policies.of(TENANT, 2), UnreadablePolicy.class);
        answer(store.replace(TENANT, 2, null, "put right", Samples.maker(now)));

        assertThat(answer(policies.of(TENANT, 2))).isPresent();
    }

    @Test
    void a_version_in_force_that_cannot_be_read_is_not_remembered() {
        answer(store.draft(TENANT, BROKEN, Samples.maker(now)));
        store.publish(TENANT, 2, now);

        failure(policies.of(TENANT), UnreadablePolicy.class);
        failure(policies.of(TENANT), UnreadablePolicy.class);
    }

    @Test
    void there_may_be_no_such_version_and_no_policy_at_all() {
        assertThat(answer(policies.of(TENANT, 2))).isEmpty();
        failure(
                new ActivePolicies(new InMemoryPolicyStore(), this::compile, () -> now).of(TENANT),
                IllegalStateException.class);
    }

    @Test
    void of_very_many_versions_those_asked_for_last_are_remembered() {
        List<TenantId> tenants = IntStream.rangeClosed(1, CompiledVersions.MOST + 1)
                .mapToObj(TenantId::new)
                .toList();
        tenants.subList(0, CompiledVersions.MOST).forEach(tenant -> answer(policies.of(tenant, 1)));
        answer(policies.of(tenants.getFirst(), 1));
        answer(policies.of(tenants.getLast(), 1));
        assertThat(compiled).hasSize(CompiledVersions.MOST + 1);

        answer(policies.of(tenants.getFirst(), 1));
        assertThat(compiled).hasSize(CompiledVersions.MOST + 1);
        answer(policies.of(tenants.get(1), 1));
        assertThat(compiled).hasSize(CompiledVersions.MOST + 2);
    }

    private CompiledPolicy compile(PolicySource source) {
        if (source.text().equals(BROKEN)) {
            throw new UnreadablePolicy(List.of(new Problem(new Place(1, 1), "", "syntax", "This is not YAML.", null)));
        }
        compiled.add(source.text());
        return CompiledPolicy.compile(source.version(), TestPolicy.policy(), _ -> Details.NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
