package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.Message;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.profile.Identity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Commits in groups: while one batch is being written the next one collects. Under light load a batch is one message
 * and nothing waits; under heavy load batches grow by themselves. Everything but {@link #offer} runs on the lane's own
 * single-threaded executor.
 *
 * <p>A lane is a hint for throughput. That two lanes, or two instances, do not decide on one lead behind each other's
 * back is guaranteed by the version check of the commit.
 */
final class Lane {

    private static final int MOST_IN_A_BATCH = 1_000;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TRIES = 10;
    private static final int CACHED_LEADS = 8_192;

    private final LeadStore store;
    private final Decisions decisions;
    private final Executor executor;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Deque<Parcel> queue = new ArrayDeque<>();
    private final Deque<Batch> retries = new ArrayDeque<>();
    private final Map<TenantId, LeadCache> caches = new HashMap<>();
    private boolean busy;

    Lane(LeadStore store, Decisions decisions, Executor executor) {
        this.store = store;
        this.decisions = decisions;
        this.executor = executor;
    }

    /** Takes a parcel, or fails its receipts with {@link Overloaded} at once. */
    void offer(Parcel parcel) {
        if (waiting.addAndGet(parcel.size()) > MOST_WAITING) {
            waiting.addAndGet(-parcel.size());
            parcel.receipts()
                    .completeExceptionally(
                            new Overloaded(MOST_WAITING + " signals are waiting already", Duration.ofSeconds(1)));
            return;
        }
        executor.execute(() -> {
            queue.add(parcel);
            next();
        });
    }

    private void next() {
        if (busy || (queue.isEmpty() && retries.isEmpty())) {
            return;
        }
        busy = true;
        Batch batch = retries.isEmpty() ? collect() : retries.remove();
        attempt(batch, 1).whenCompleteAsync((_, failure) -> finished(batch, failure), executor);
    }

    private Batch collect() {
        var parcels = new ArrayList<Parcel>();
        int size = 0;
        do {
            Parcel parcel = queue.remove();
            parcels.add(parcel);
            size += parcel.size();
        } while (!queue.isEmpty()
                && size + queue.element().size() <= MOST_IN_A_BATCH
                && queue.element().tenant().equals(parcels.getFirst().tenant()));
        waiting.addAndGet(-size);
        return new Batch(parcels);
    }

    private void finished(Batch batch, @Nullable Throwable failure) {
        busy = false;
        if (failure != null) {
            failed(
                    batch,
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        }
        next(); // before the answers go out, so that the store works while they are written
        if (failure == null) {
            batch.complete();
        }
    }

    /** What is not the store's fault may be one message's: the others get their own try. */
    private void failed(Batch batch, Throwable failure) {
        forget(batch);
        if (batch.isSingle() || failure instanceof PortFailure || failure instanceof Overloaded) {
            batch.fail(failure);
        } else {
            retries.addAll(batch.apart());
        }
    }

    private CompletionStage<Void> attempt(Batch batch, int attempt) {
        if (attempt > MOST_TRIES) {
            return CompletableFuture.failedStage(
                    new Overloaded("the leads change faster than this can be decided", Duration.ofSeconds(1)));
        }
        List<Message> fresh = batch.fresh();
        if (fresh.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        Set<Identity> identities = batch.identities();
        return decisions
                .of(batch.tenant())
                .thenComposeAsync(
                        deciding -> loadMissing(batch.tenant(), identities, deciding)
                                .thenCompose(_ -> decide(batch, fresh, identities, deciding, attempt)),
                        executor);
    }

    private CompletionStage<Void> loadMissing(TenantId tenant, Set<Identity> identities, Deciding deciding) {
        LeadCache cache = cache(tenant, deciding);
        Set<Identity> unknown = cache.unknown(identities);
        return unknown.isEmpty()
                ? CompletableFuture.completedStage(null)
                : store.load(tenant, unknown, Set.of(), deciding.basis()).thenAcceptAsync(cache::keep, executor);
    }

    private CompletionStage<Void> decide(
            Batch batch, List<Message> fresh, Set<Identity> identities, Deciding deciding, int attempt) {
        var roster = new Roster(deciding, cache(batch.tenant(), deciding).known(identities));
        fresh.forEach(roster::receive);
        return store.commit(batch.tenant(), roster.changes())
                .thenComposeAsync(outcome -> settle(batch, roster, outcome, deciding, attempt), executor);
    }

    private CompletionStage<Void> settle(
            Batch batch, Roster roster, CommitOutcome outcome, Deciding deciding, int attempt) {
        return switch (outcome) {
            case CommitOutcome.Stored _ -> {
                cache(batch.tenant(), deciding).keep(roster.committed());
                yield CompletableFuture.completedStage(null);
            }
            case CommitOutcome.Stale _ -> {
                forget(batch);
                yield attempt(batch, attempt + 1);
            }
            case CommitOutcome.Outdated _ -> {
                decisions.forget(batch.tenant(), deciding);
                yield attempt(batch, attempt + 1);
            }
            case CommitOutcome.Known(var messageIds) -> {
                forget(batch);
                batch.exclude(messageIds);
                yield attempt(batch, attempt + 1);
            }
        };
    }

    private void forget(Batch batch) {
        LeadCache cache = caches.get(batch.tenant());
        if (cache != null) {
            cache.forget(batch.identities());
        }
    }

    /** What was remembered under other policies is worth nothing. */
    private LeadCache cache(TenantId tenant, Deciding deciding) {
        return caches.compute(
                tenant,
                (_, cache) -> cache != null && cache.isOf(deciding.basis())
                        ? cache
                        : new LeadCache(deciding.basis(), CACHED_LEADS));
    }
}
