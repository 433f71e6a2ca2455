package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.Foresight;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.CandidatePolicy;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.scoring.EngagementState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Computes leads under a policy that is previewed, page by page, and brings it into force when all are and somebody
 * wants that. A page is leased, so instances share a preview, and one that was killed leaves its page to the others.
 * What the intake does to a lead meanwhile it keeps up itself; that neither overwrites the other is the version check.
 */
public final class RescoreLeads {

    static final int PAGE = 250;

    /** Longer than a page takes; as long as it waits when its worker was killed. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** A page that fails for a reason of its own so often fails for ever. */
    static final int MOST_ATTEMPTS = 5;

    /** Leads that have been missed so often are written faster than they are read. */
    private static final int MOST_MISSES = 5;

    private static final int MOST_TRIES = 20;

    private static final int MORE = 1;
    private static final int NOTHING_FOR_NOW = 0;
    private static final Logger LOG = System.getLogger(RescoreLeads.class.getName());

    private final RescoreQueue queue;
    private final RenewPreview renew;
    private final FoldSignals fold;
    private final CatchUpLeads catchUp;
    private final Decisions decisions;
    private final InstantSource clock;
    private final Executor executor;

    /** @param executor computes; the threads that the store answers on have others to serve */
    public RescoreLeads(
            RescoreQueue queue,
            RenewPreview renew,
            FoldSignals fold,
            Decisions decisions,
            InstantSource clock,
            Executor executor) {
        this.queue = queue;
        this.renew = renew;
        this.fold = fold;
        this.catchUp = new CatchUpLeads(queue, fold, clock);
        this.decisions = decisions;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * One page of the first tenant that has one. Several may be under way at once, here and in other instances.
     *
     * @return more than 0 if there may be another one to go on with at once
     */
    public CompletionStage<Integer> rescoreNext() {
        return queue.bases().thenCompose(bases -> {
            decisions.learn(bases);
            return first(bases.entrySet().stream()
                    .filter(entry -> entry.getValue().candidate() != null)
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparingInt(TenantId::value))
                    .toList());
        });
    }

    private CompletionStage<Integer> first(List<TenantId> tenants) {
        if (tenants.isEmpty()) {
            return CompletableFuture.completedStage(NOTHING_FOR_NOW);
        }
        List<TenantId> others = tenants.subList(1, tenants.size());
        return next(tenants.getFirst())
                .<CompletionStage<Integer>>handle((done, failure) -> {
                    if (failure != null) {
                        return despite(failure, others);
                    }
                    return done > NOTHING_FOR_NOW ? CompletableFuture.completedStage(done) : first(others);
                })
                .thenCompose(Function.identity());
    }

    /** A tenant whose preview fails keeps no other's up, and is told of when there is nothing else to do. */
    private CompletionStage<Integer> despite(Throwable failure, List<TenantId> others) {
        return first(others)
                .thenCompose(done -> done > NOTHING_FOR_NOW
                        ? CompletableFuture.completedStage(done)
                        : CompletableFuture.failedStage(failure));
    }

    private CompletionStage<Integer> next(TenantId tenant) {
        return decisions.of(tenant).thenCompose(with -> {
            CandidatePolicy candidate = with.candidate();
            if (candidate == null) {
                return CompletableFuture.completedStage(NOTHING_FOR_NOW);
            }
            CompiledPolicy policy = candidate.policy();
            return policy == null
                    ? renew.renew(tenant, candidate.version()).thenApply(_ -> NOTHING_FOR_NOW)
                    : claim(tenant, with, candidate.version(), policy);
        });
    }

    private CompletionStage<Integer> claim(
            TenantId tenant, Deciding with, PolicyBasis.Candidate candidate, CompiledPolicy policy) {
        return queue.claim(tenant, PAGE, LEASE).thenCompose(claim -> switch (claim) {
            case Claim.Nothing _ -> CompletableFuture.completedStage(NOTHING_FOR_NOW);
            case Claim.Finished _ -> queue.advance(tenant, clock.instant()).thenApply(_ -> MORE);
            case Claim.Replaced(var replaced) -> {
                decisions.forget(tenant, with);
                yield renew.renew(tenant, replaced).thenApply(_ -> MORE);
            }
            case Claim.Page(RescorePage page) ->
                page.candidate().equals(candidate)
                        ? rescore(tenant, page, with, policy)
                        : CompletableFuture.completedStage(MORE);
        });
    }

    private CompletionStage<Integer> rescore(TenantId tenant, RescorePage page, Deciding with, CompiledPolicy policy) {
        var work = new Work(
                tenant, page, policy, Foresight.of(policy, with.policy().policy()));
        return attempt(work, 1)
                .exceptionallyCompose(failure -> failed(work, failure))
                .thenApply(_ -> MORE);
    }

    private record Work(TenantId tenant, RescorePage page, CompiledPolicy policy, Foresight foresight) {}

    private CompletionStage<Void> attempt(Work work, int attempt) {
        Instant now = clock.instant();
        Instant dayBegan = PolicyDay.of(now, work.policy.policy().zone()).startIn(0);
        return queue.leads(work.tenant, work.page, dayBegan, now)
                .thenCompose(leads -> leads.isEmpty()
                        ? CompletableFuture.completedStage(true)
                        : attempt > MOST_MISSES
                                ? catchUp.catchUp(work.tenant, work.page, leads, work.foresight)
                                : compute(work, leads, now))
                .thenCompose(held -> held ? finish(work, attempt) : CompletableFuture.completedStage(null));
    }

    private CompletionStage<Boolean> compute(Work work, List<Previewed> leads, Instant now) {
        return states(work, leads)
                .thenApplyAsync(states -> computed(work, leads, states, now), executor)
                .thenCompose(computed -> queue.store(work.tenant, work.page, computed, LEASE));
    }

    private CompletionStage<Map<LeadId, EngagementState>> states(Work work, List<Previewed> leads) {
        List<LeadId> unread = leads.stream()
                .filter(lead -> lead.state() == null)
                .map(lead -> lead.lead().id())
                .toList();
        return fold.fold(
                work.tenant, unread, work.foresight, () -> queue.store(work.tenant, work.page, List.of(), LEASE));
    }

    private static List<CandidateChange> computed(
            Work work, List<Previewed> leads, Map<LeadId, EngagementState> states, Instant now) {
        return leads.stream()
                .map(previewed -> {
                    Lead lead = previewed.lead();
                    EngagementState known = previewed.state();
                    EngagementState state =
                            known == null ? states.getOrDefault(lead.id(), EngagementState.EMPTY) : known;
                    Instant at = now.isBefore(lead.updatedAt()) ? lead.updatedAt() : now;
                    return new CandidateChange(lead.id(), lead.version(), work.foresight.scored(lead, state, at));
                })
                .toList();
    }

    private CompletionStage<Void> finish(Work work, int attempt) {
        return queue.finish(work.tenant, work.page).thenCompose(finish -> switch (finish) {
            case DONE, LOST -> CompletableFuture.completedStage(null);
            case AGAIN -> attempt == MOST_TRIES ? CompletableFuture.completedStage(null) : attempt(work, attempt + 1);
        });
    }

    private CompletionStage<Void> failed(Work work, Throwable failure) {
        boolean outage = cause(failure) instanceof PortFailure;
        if (outage || work.page.attempt() < MOST_ATTEMPTS) {
            return CompletableFuture.failedStage(failure);
        }
        String leads = "the leads from %s to %s".formatted(work.page.first(), work.page.last());
        LOG.log(Level.ERROR, "a preview is given up: %s fail".formatted(leads), failure);
        String reason = "%s failed %d times, by a fault of Entente and not of the policy; its log says which"
                .formatted(leads, work.page.attempt());
        return queue.fail(work.tenant, work.page.candidate(), reason, clock.instant())
                .thenAccept(_ -> {});
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
