package dev.entente.application;

import static dev.entente.application.TestPolicy.TENANT;
import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.SavedDraft.NotADraft;
import dev.entente.application.SavedDraft.Outdated;
import dev.entente.application.SavedDraft.Saved;
import dev.entente.application.SavedDraft.Unknown;
import dev.entente.application.SavedDraft.Unreadable;
import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.port.PolicyText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Texts on their way into the store, in a language of one word. */
class PolicyWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Caller CALLER =
            new Caller(TENANT, UUID.randomUUID(), new Grant("Ada's key", Scopes.of(Scope.MARKETING), Set.of(), null));
    private static final PolicyMakers MAKERS = new PolicyMakers(UUID::randomUUID, () -> NOW);
    private static final Place HERE = new Place(1, 1);
    private static final Problem NO_POLICY = new Problem(HERE, "", "syntax", "This is no policy.", null);

    private final InMemoryPolicyStore store = new InMemoryPolicyStore("the first");
    private final DraftPolicy draftPolicy = new DraftPolicy(work(Runnable::run), MAKERS);
    private final ReplaceDraft replaceDraft = new ReplaceDraft(work(Runnable::run), MAKERS);

    @Test
    void a_draft_is_kept_with_what_is_wrong_with_it() {
        var saved = (Saved) answer(draftPolicy.draft(TENANT, "mapping", CALLER));

        assertThat(saved.version().number()).isEqualTo(2);
        assertThat(saved.version().createdAt()).isEqualTo(NOW);
        assertThat(saved.report().ok()).isFalse();
        assertThat(answer(store.find(TENANT, 2)).orElseThrow().text()).isEqualTo("mapping");
    }

    @Test
    void what_is_no_policy_is_not_kept() {
        assertThat(answer(draftPolicy.draft(TENANT, "nothing", CALLER))).isEqualTo(new Unreadable(NO_POLICY));
        assertThat(answer(draftPolicy.draft(TENANT, "word", CALLER))).isInstanceOf(Unreadable.class);
        assertThat(answer(store.find(TENANT, 2))).isEmpty();

        answer(draftPolicy.draft(TENANT, "mapping", CALLER));
        assertThat(answer(replaceDraft.replace(TENANT, 2, 0, "nothing", CALLER)))
                .isEqualTo(new Unreadable(NO_POLICY));
        assertThat(answer(store.find(TENANT, 2)).orElseThrow().text()).isEqualTo("mapping");
    }

    @Test
    void why_a_draft_was_not_replaced_is_passed_on() {
        answer(draftPolicy.draft(TENANT, "mapping", CALLER));
        assertThat(answer(replaceDraft.replace(TENANT, 2, 0, "mapping", CALLER)))
                .isInstanceOf(Saved.class);

        assertThat(answer(replaceDraft.replace(TENANT, 2, 0, "mapping", CALLER)))
                .isEqualTo(new Outdated(1));
        assertThat(answer(replaceDraft.replace(TENANT, 1, null, "mapping", CALLER)))
                .isEqualTo(new NotADraft(PolicyState.PUBLISHED));
        assertThat(answer(replaceDraft.replace(TENANT, 3, null, "mapping", CALLER)))
                .isEqualTo(new Unknown());
    }

    @Test
    void where_too_much_is_waiting_nothing_is_begun() {
        var busy = work(_ -> {
            throw new RejectedExecutionException("full");
        });
        failure(new DraftPolicy(busy, MAKERS).draft(TENANT, "mapping", CALLER), Overloaded.class);
        failure(new ReadPolicy(busy).read(TENANT, 1), Overloaded.class);
        assertThat(answer(store.find(TENANT, 2))).isEmpty();
    }

    @Test
    void nobody_waits_longer_than_patience_lasts_and_what_was_given_up_is_not_begun() {
        var waiting = new ArrayDeque<Runnable>();
        var draft = new DraftPolicy(work(waiting::add), MAKERS).draft(TENANT, "mapping", CALLER);

        failure(draft, Overloaded.class);
        waiting.forEach(Runnable::run);
        assertThat(answer(store.find(TENANT, 2))).isEmpty();
    }

    private PolicyWork work(Executor thread) {
        PolicyText language = text -> switch (text) {
            case "mapping" -> new PolicyText.Parsed.Understood(new Tree.Entries(HERE, List.of()));
            case "word" -> new PolicyText.Parsed.Understood(new Scalar(HERE, Scalar.Kind.TEXT, text));
            default -> new PolicyText.Parsed.NotUnderstood(NO_POLICY);
        };
        return new PolicyWork(
                store,
                language,
                new CheckPolicy(language, expression -> text -> text.contains(expression)),
                new ComparePolicies(language),
                thread,
                Duration.ofMillis(50));
    }
}
