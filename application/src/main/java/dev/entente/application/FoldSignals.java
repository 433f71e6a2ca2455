package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Foresight;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Folds the signals of many leads: all of them in one read, unless they are so many that they are read for half of the
 * leads at a time; those of one lead alone in pages. So the size of no lead costs memory.
 */
public final class FoldSignals {

    static final int MOST_AT_ONCE = 20_000;

    /** Pages of one lead between two signs of life. */
    private static final int PAGES_BETWEEN_SIGNS = 10;

    private final RescoreQueue queue;
    private final LeadHistory history;
    private final int mostAtOnce;
    private final Executor executor;

    /** @param executor folds */
    public FoldSignals(RescoreQueue queue, LeadHistory history, Executor executor) {
        this(queue, history, MOST_AT_ONCE, executor);
    }

    FoldSignals(RescoreQueue queue, LeadHistory history, int mostAtOnce, Executor executor) {
        this.queue = queue;
        this.history = history;
        this.mostAtOnce = mostAtOnce;
        this.executor = executor;
    }

    /**
     * The states of leads that have any signals.
     *
     * @param alive is told now and then, while it takes long
     */
    CompletionStage<Map<LeadId, EngagementState>> fold(
            TenantId tenant, List<LeadId> leads, Foresight under, Supplier<CompletionStage<Boolean>> alive) {
        if (leads.isEmpty()) {
            return CompletableFuture.completedStage(Map.of());
        }
        return queue.signals(tenant, leads, mostAtOnce)
                .thenComposeAsync(
                        found -> {
                            if (found.isPresent()) {
                                return CompletableFuture.completedStage(folded(found.get(), under));
                            }
                            return leads.size() == 1
                                    ? inPages(tenant, leads.getFirst(), under, alive)
                                    : inHalves(tenant, leads, under, alive);
                        },
                        executor);
    }

    private static Map<LeadId, EngagementState> folded(Map<LeadId, List<Signal>> signals, Foresight under) {
        var states = new HashMap<LeadId, EngagementState>();
        signals.forEach((lead, theirs) -> {
            EngagementState state = EngagementState.EMPTY;
            for (Signal signal : theirs) {
                state = under.plus(state, signal);
            }
            states.put(lead, state);
        });
        return states;
    }

    private CompletionStage<Map<LeadId, EngagementState>> inHalves(
            TenantId tenant, List<LeadId> leads, Foresight under, Supplier<CompletionStage<Boolean>> alive) {
        int half = leads.size() / 2;
        return alive.get()
                .thenCompose(_ -> fold(tenant, leads.subList(0, half), under, alive))
                .thenCompose(some -> fold(tenant, leads.subList(half, leads.size()), under, alive)
                        .thenApply(others -> {
                            var all = new HashMap<>(some);
                            all.putAll(others);
                            return all;
                        }));
    }

    private CompletionStage<Map<LeadId, EngagementState>> inPages(
            TenantId tenant, LeadId lead, Foresight under, Supplier<CompletionStage<Boolean>> alive) {
        return page(tenant, lead, under, alive, EngagementState.EMPTY, null, 1).thenApply(state -> Map.of(lead, state));
    }

    private CompletionStage<EngagementState> page(
            TenantId tenant,
            LeadId lead,
            Foresight under,
            Supplier<CompletionStage<Boolean>> alive,
            EngagementState before,
            @Nullable String cursor,
            int number) {
        CompletionStage<Boolean> sign =
                number % PAGES_BETWEEN_SIGNS == 0 ? alive.get() : CompletableFuture.completedStage(true);
        return sign.thenCompose(_ -> history.signals(tenant, lead, new PageRequest(cursor, PageRequest.MAX_LIMIT)))
                .thenComposeAsync(
                        page -> {
                            EngagementState state = before;
                            for (StoredSignal stored : page.items()) {
                                state = under.plus(state, stored.signal());
                            }
                            return page.nextCursor() == null
                                    ? CompletableFuture.completedStage(state)
                                    : page(tenant, lead, under, alive, state, page.nextCursor(), number + 1);
                        },
                        executor);
    }
}
