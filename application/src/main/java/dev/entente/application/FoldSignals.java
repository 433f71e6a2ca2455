package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Foresight;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.Signal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Folds the signals of many leads: all of them in one read, unless they are so many, or so long, that they are read for
 * half of the leads at a time; those of one lead alone in pages. So the size of no lead costs memory.
 */
public final class FoldSignals {

    /** A signal has up to 32 KB, so that this is at most 64 MB. */
    static final int MOST_AT_ONCE = 2_000;

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
        return atOnce(tenant, leads)
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

    /** What cannot be read in time may be too much at once; if that is not why, the next step fails too. */
    private CompletionStage<Optional<Map<LeadId, List<Signal>>>> atOnce(TenantId tenant, List<LeadId> leads) {
        return queue.signals(tenant, leads, mostAtOnce).exceptionally(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof PortFailure) {
                return Optional.empty();
            }
            throw new CompletionException(cause);
        });
    }

    private static Map<LeadId, EngagementState> folded(Map<LeadId, List<Signal>> signals, Foresight under) {
        var states = new HashMap<LeadId, EngagementState>();
        signals.forEach((lead, theirs) -> states.put(lead, under.plus(EngagementState.EMPTY, theirs)));
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
        return alive.get()
                .thenCompose(_ -> new Walk(tenant, lead, under, alive, _ -> true).from(null, EngagementState.EMPTY, 1))
                .thenApply(state -> Map.of(lead, state));
    }

    /**
     * The state of a lead as it was when it had this version, whatever has come since.
     *
     * @param alive as in {@link #fold}
     */
    CompletionStage<EngagementState> upTo(
            TenantId tenant, Lead lead, Foresight under, Supplier<CompletionStage<Boolean>> alive) {
        return history.joins(tenant, lead.id()).thenCompose(joins -> {
            Set<LeadId> absorbed = absorbed(lead, joins);
            Predicate<StoredSignal> then = stored -> stored.leadId().equals(lead.id())
                    ? stored.leadVersion() <= lead.version()
                    : absorbed.contains(stored.leadId());
            return new Walk(tenant, lead.id(), under, alive, then).from(null, EngagementState.EMPTY, 1);
        });
    }

    /** Whoever the lead had absorbed when it had this version, with whom they had absorbed. */
    private static Set<LeadId> absorbed(Lead lead, Collection<Join> joins) {
        var absorbed = new HashSet<LeadId>();
        var open = new ArrayDeque<LeadId>();
        joins.stream()
                .filter(join -> join.survivor().equals(lead.id()) && join.survivorVersion() <= lead.version())
                .forEach(join -> open.add(join.absorbed()));
        while (!open.isEmpty()) {
            LeadId next = open.remove();
            absorbed.add(next);
            joins.stream().filter(join -> join.survivor().equals(next)).forEach(join -> open.add(join.absorbed()));
        }
        return absorbed;
    }

    /** Through all pages of one lead. */
    private final class Walk {

        private final TenantId tenant;
        private final LeadId lead;
        private final Foresight under;
        private final Supplier<CompletionStage<Boolean>> alive;
        private final Predicate<StoredSignal> wanted;

        Walk(
                TenantId tenant,
                LeadId lead,
                Foresight under,
                Supplier<CompletionStage<Boolean>> alive,
                Predicate<StoredSignal> wanted) {
            this.tenant = tenant;
            this.lead = lead;
            this.under = under;
            this.alive = alive;
            this.wanted = wanted;
        }

        CompletionStage<EngagementState> from(@Nullable String cursor, EngagementState before, int number) {
            CompletionStage<Boolean> sign =
                    number % PAGES_BETWEEN_SIGNS == 0 ? alive.get() : CompletableFuture.completedStage(true);
            return sign.thenCompose(_ -> history.signals(tenant, lead, new PageRequest(cursor, PageRequest.MAX_LIMIT)))
                    .thenComposeAsync(
                            page -> {
                                EngagementState state = plus(before, page.items());
                                return page.nextCursor() == null
                                        ? CompletableFuture.completedStage(state)
                                        : from(page.nextCursor(), state, number + 1);
                            },
                            executor);
        }

        private EngagementState plus(EngagementState before, List<StoredSignal> signals) {
            return under.plus(
                    before,
                    signals.stream().filter(wanted).map(StoredSignal::signal).toList());
        }
    }
}
