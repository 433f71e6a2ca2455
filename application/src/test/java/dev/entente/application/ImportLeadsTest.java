package dev.entente.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.contracts.CapturedLogs;
import dev.entente.domain.imports.ImportMapping;
import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.PageOutcome;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue.Text;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ImportLeadsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final ImportMapping MAPPING =
            new ImportMapping(Map.of(IdentityKind.USER_ID, "id"), Map.of("title", "job"), null, null, null);

    private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);
    private final ScriptedQueue queue = new ScriptedQueue();
    private final ImportLeads importLeads =
            new ImportLeads(queue, store, TestPolicy.decisions(), () -> START, Runnable::run);

    @Test
    void nothing_to_do_does_nothing() {
        assertThat(importNext()).isZero();
    }

    @Test
    void a_page_is_decided_on_and_committed_with_its_counts() {
        queue.waiting.add(task(1, "ada", "bob", "ada", ""));

        assertThat(importNext()).isEqualTo(1);

        assertThat(store.leads(TestPolicy.TENANT)).hasSize(2);
        assertThat(queue.outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.counts().created()).isEqualTo(2);
            assertThat(outcome.counts().unchanged()).isEqualTo(1);
            assertThat(outcome.counts().rejected()).isEqualTo(1);
        });
        assertThat(queue.leaseUntil).isEqualTo(START.plus(ImportLeads.LEASE));
    }

    @Test
    void the_same_page_again_changes_nothing() {
        queue.waiting.add(task(1, "ada", "bob"));
        importNext();
        var before = store.leads(TestPolicy.TENANT);
        queue.waiting.add(task(1, "ada", "bob"));
        importNext();

        assertThat(queue.outcomes.getLast().counts().unchanged()).isEqualTo(2);
        assertThat(store.leads(TestPolicy.TENANT)).isEqualTo(before);
    }

    @Test
    void leads_that_moved_on_meanwhile_are_loaded_and_decided_on_again() {
        queue.waiting.add(task(1, "ada"));
        queue.commits.add((_, _) -> CompletableFuture.completedStage(new CommitOutcome.Stale()));

        assertThat(importNext()).isEqualTo(1);
        assertThat(queue.outcomes).hasSize(2);
        assertThat(store.leads(TestPolicy.TENANT)).hasSize(1);
    }

    @Test
    void a_claim_that_was_lost_ends_in_peace() {
        queue.waiting.add(task(1, "ada"));
        for (int i = 0; i < 20; i++) {
            queue.commits.add((_, _) -> CompletableFuture.completedStage(new CommitOutcome.Stale()));
        }
        assertThat(importNext()).isEqualTo(1);
        assertThat(queue.outcomes).hasSize(20);
        assertThat(store.leads(TestPolicy.TENANT)).isEmpty();
    }

    @Test
    void an_outage_is_told_and_never_a_reason_to_give_up() {
        queue.waiting.add(task(100, "ada"));
        queue.commits.add((_, _) ->
                CompletableFuture.failedStage(new PortFailure.Unavailable("gone", new IllegalStateException("down"))));

        assertThatThrownBy(this::importNext).hasCauseInstanceOf(PortFailure.Unavailable.class);
        assertThat(queue.failed).isEmpty();
    }

    @Test
    void a_page_that_fails_by_itself_is_given_up_after_five_attempts() {
        for (int attempt = 1; attempt <= ImportLeads.MOST_ATTEMPTS; attempt++) {
            assertThat(queue.failed).isEmpty();
            queue.waiting.add(task(attempt, "ada"));
            queue.commits.add((_, _) -> CompletableFuture.failedStage(new IllegalStateException("poison")));
            if (attempt < ImportLeads.MOST_ATTEMPTS) {
                assertThatThrownBy(this::importNext).hasMessageContaining("poison");
            } else {
                try (var logs = CapturedLogs.open()) {
                    assertThat(importNext()).isEqualTo(1);
                    assertThat(logs.lines())
                            .singleElement()
                            .asString()
                            .contains("is given up: the rows from line 2 to 2 fail");
                }
            }
        }
        assertThat(queue.failed)
                .singleElement()
                .asString()
                .startsWith("the rows from line 2 to 2 failed 5 times, by a fault of Entente");
    }

    private int importNext() {
        return importLeads.importNext().toCompletableFuture().join();
    }

    private static ImportTask task(int attempt, String... users) {
        var rows = new ArrayList<SourceRow>();
        for (String user : users) {
            rows.add(new SourceRow.Values(2, Map.of("id", new Text(user), "job", new Text("VP"))));
        }
        return new ImportTask(
                TestPolicy.TENANT, new UUID(0, 1), attempt, attempt, MAPPING, "by", START, new SourcePage(0, rows));
    }

    /** Hands out tasks, and commits to the lead store unless a script says otherwise. */
    private final class ScriptedQueue implements ImportQueue {

        private final ArrayDeque<ImportTask> waiting = new ArrayDeque<>();
        private final ArrayDeque<BiFunction<ImportTask, Changes, CompletionStage<CommitOutcome>>> commits =
                new ArrayDeque<>();
        private final List<PageOutcome> outcomes = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private Instant leaseUntil = Instant.EPOCH;

        @Override
        public CompletionStage<Optional<ImportTask>> claim(Instant now, Instant until) {
            leaseUntil = until;
            return CompletableFuture.completedStage(Optional.ofNullable(waiting.poll()));
        }

        @Override
        public CompletionStage<CommitOutcome> commit(
                ImportTask task, Changes changes, PageOutcome outcome, Instant now) {
            outcomes.add(outcome);
            return commits.isEmpty()
                    ? store.commit(task.tenant(), changes)
                    : commits.poll().apply(task, changes);
        }

        @Override
        public CompletionStage<Boolean> fail(ImportTask task, String reason, Instant now) {
            failed.add(reason);
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Integer> discardAbandoned(Instant before) {
            return CompletableFuture.completedStage(0);
        }
    }
}
