package dev.entente.application;

import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.PageDecision;
import dev.entente.domain.imports.PageOutcome;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PortFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Works off imports, a page at a time. Leads, counts and rejected rows of a page are one commit, so whoever is killed
 * when, a page counts once; the lease that a killed worker leaves runs out, and another one goes on with the same page.
 */
public final class ImportLeads {

    /** Longer than a page takes with all its tries; as long as an import rests when its worker was killed. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** A page that fails for a reason of its own so often fails for ever. */
    static final int MOST_ATTEMPTS = 5;

    private static final int MOST_TRIES = 20;
    private static final Logger LOG = System.getLogger(ImportLeads.class.getName());

    private final ImportQueue queue;
    private final LeadStore store;
    private final Decisions decisions;
    private final InstantSource clock;
    private final Executor executor;

    /** @param executor decides: a page is too much work for the threads that wait for the database */
    public ImportLeads(
            ImportQueue queue, LeadStore store, Decisions decisions, InstantSource clock, Executor executor) {
        this.queue = queue;
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * One page of one import; several may be under way at once, here and in other instances.
     *
     * @return 1, or 0 if there is nothing to do
     */
    public CompletionStage<Integer> importNext() {
        Instant now = clock.instant();
        return queue.claim(now, now.plus(LEASE))
                .thenCompose(claimed -> claimed.isEmpty()
                        ? CompletableFuture.completedStage(0)
                        : take(claimed.get()).thenApply(_ -> 1));
    }

    private CompletionStage<Void> take(ImportTask task) {
        return attempt(task, 1).exceptionallyCompose(failure -> failed(task, failure));
    }

    private CompletionStage<Void> attempt(ImportTask task, int attempt) {
        return decisions.of(task.tenant()).thenComposeAsync(with -> decide(task, with, attempt), executor);
    }

    private CompletionStage<Void> decide(ImportTask task, Deciding with, int attempt) {
        var page = PageDecision.read(task, with.policy().policy().zone());
        return store.load(task.tenant(), page.identities(), Set.of(), with.basis())
                .thenComposeAsync(
                        loaded -> {
                            Instant now = clock.instant();
                            var roster = new Roster(with, loaded);
                            PageOutcome outcome = page.on(roster, now);
                            return queue.commit(task, roster.changes(), outcome, now);
                        },
                        executor)
                .thenCompose(outcome -> switch (outcome) {
                    case CommitOutcome.Stored _ -> CompletableFuture.completedStage(null);
                    case CommitOutcome.Stale _ -> again(task, attempt);
                    case CommitOutcome.Outdated _ -> {
                        decisions.forget(task.tenant(), with);
                        yield again(task, attempt);
                    }
                    case CommitOutcome.Known known ->
                        throw new IllegalStateException("no message was sent, yet these are known: " + known);
                });
    }

    /** Somebody else was quicker with a lead, or has this page now: then trying ends soon, and the next claim tells. */
    private CompletionStage<Void> again(ImportTask task, int attempt) {
        return attempt == MOST_TRIES ? CompletableFuture.completedStage(null) : attempt(task, attempt + 1);
    }

    private CompletionStage<Void> failed(ImportTask task, Throwable failure) {
        boolean outage = cause(failure) instanceof PortFailure;
        if (outage || task.attempt() < MOST_ATTEMPTS) {
            return CompletableFuture.failedStage(failure);
        }
        String rows = rows(task.page().rows());
        LOG.log(Level.ERROR, "import %s is given up: %s fail".formatted(task.id(), rows), failure);
        String reason = ("%s failed %d times, by a fault of Entente and not of the file; its log says which. "
                        + "The rows before them are taken: send the file again once the fault is gone")
                .formatted(rows, task.attempt());
        return queue.fail(task, reason, clock.instant()).thenAccept(_ -> {});
    }

    private static String rows(List<SourceRow> page) {
        return "the rows from line %d to %d"
                .formatted(page.getFirst().line(), page.getLast().line());
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
