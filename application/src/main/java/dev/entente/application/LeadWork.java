package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Load, decide, commit, for the changes that come one by one; decided again when the lead has moved on meanwhile. */
public final class LeadWork {

    private static final int MOST_TRIES = 20;

    private final LeadStore store;
    private final Decisions decisions;
    private final Executor executor;

    /** Decides where the store answers: one change at a time is quickly decided on. */
    public LeadWork(LeadStore store, Decisions decisions) {
        this(store, decisions, Runnable::run);
    }

    /** @param executor decides */
    public LeadWork(LeadStore store, Decisions decisions, Executor executor) {
        this.store = store;
        this.decisions = decisions;
        this.executor = executor;
    }

    /** What a decision on the loaded leads came to. */
    sealed interface Outcome<T> {

        T value();

        /** Commit what the roster holds, if it holds anything, then answer. */
        record Commit<T>(T value) implements Outcome<T> {}

        /** Answer, and write nothing. */
        record Leave<T>(T value) implements Outcome<T> {}
    }

    /** A decision on loaded leads. It may be asked several times, each time with leads loaded anew. */
    @FunctionalInterface
    interface Decision<T> {
        Outcome<T> on(Loaded loaded, Roster roster);
    }

    <T> CompletionStage<T> run(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, Decision<T> decision) {
        return attempt(new Task<>(tenant, identities, ids, decision), 1);
    }

    private record Task<T>(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, Decision<T> decision) {}

    private <T> CompletionStage<T> attempt(Task<T> task, int attempt) {
        return decisions
                .of(task.tenant)
                .thenCompose(with -> store.load(task.tenant, task.identities, task.ids, with.basis())
                        .thenComposeAsync(loaded -> decide(task, with, loaded, attempt), executor));
    }

    private <T> CompletionStage<T> decide(Task<T> task, Deciding with, Loaded loaded, int attempt) {
        var roster = new Roster(with, loaded);
        return switch (task.decision.on(loaded, roster)) {
            case Outcome.Leave<T>(T value) -> CompletableFuture.completedStage(value);
            case Outcome.Commit<T>(T value) when roster.changes().isEmpty() -> CompletableFuture.completedStage(value);
            case Outcome.Commit<T>(T value) -> commit(task, with, roster, value, attempt);
        };
    }

    private <T> CompletionStage<T> commit(Task<T> task, Deciding with, Roster roster, T value, int attempt) {
        return store.commit(task.tenant, roster.changes()).thenCompose(outcome -> switch (outcome) {
            case CommitOutcome.Stored _ -> CompletableFuture.completedStage(value);
            case CommitOutcome.Stale _ -> again(task, attempt);
            case CommitOutcome.Outdated _ -> {
                decisions.forget(task.tenant, with);
                yield again(task, attempt);
            }
            case CommitOutcome.Known known ->
                throw new IllegalStateException("no message was sent, yet these are known: " + known);
        });
    }

    private <T> CompletionStage<T> again(Task<T> task, int attempt) {
        return attempt == MOST_TRIES
                ? CompletableFuture.failedStage(new Overloaded(
                        "the lead changes faster than this can be decided: tried %d times".formatted(attempt),
                        Duration.ofSeconds(1)))
                : attempt(task, attempt + 1);
    }
}
