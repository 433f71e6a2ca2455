package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.lead.ScorePage;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.port.StoredScores;
import dev.entente.domain.port.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings stored scores to the day that has begun in their policy's zone, so that lists sort by today's. Pages are
 * leased, so instances share a run, and one that was killed leaves a page to the others. Verdicts are not its business:
 * a lead that is due is left to {@link DecideDueLeads}.
 */
public final class RefreshScores {

    static final int PAGE = 250;

    /** Longer than a page takes; as long as it waits when its worker was killed. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private static final int MORE = 1;
    private static final int NOTHING_FOR_NOW = 0;

    private final StoredScores scores;
    private final Tenants tenants;
    private final Decisions decisions;
    private final InstantSource clock;
    private final Executor executor;
    private final Function<Duration, Executor> resting;
    private final Map<TenantId, Done> finished = new ConcurrentHashMap<>();

    /**
     * @param executor computes; the threads that the store answers on have others to serve
     * @param resting goes on after so long
     */
    public RefreshScores(
            StoredScores scores,
            Tenants tenants,
            Decisions decisions,
            InstantSource clock,
            Executor executor,
            Function<Duration, Executor> resting) {
        this.scores = scores;
        this.tenants = tenants;
        this.decisions = decisions;
        this.clock = clock;
        this.executor = executor;
        this.resting = resting;
    }

    /**
     * Refreshes one page, of the first tenant that has one left, and rests as long as that took: so it gives way to the
     * intake, the more the busier the store is.
     *
     * @return more than 0 if there may be another one to go on with at once
     */
    public CompletionStage<Integer> refreshPage() {
        Instant now = clock.instant();
        return tenants.ids()
                .thenCompose(ids -> refreshFirst(
                        ids.stream().filter(tenant -> !isFinished(tenant, now)).toList(), now));
    }

    /** The day of a policy: of another one that comes into force it is not done. */
    private record Done(int policyVersion, PolicyDay day) {

        boolean isToday(Instant now) {
            return day.equals(PolicyDay.of(now, day.zone()));
        }
    }

    private boolean isFinished(TenantId tenant, Instant now) {
        Done done = finished.get(tenant);
        return done != null && done.isToday(now) && decisions.areWith(tenant, done.policyVersion);
    }

    private CompletionStage<Integer> refreshFirst(List<TenantId> ids, Instant now) {
        if (ids.isEmpty()) {
            return CompletableFuture.completedStage(NOTHING_FOR_NOW);
        }
        TenantId tenant = ids.getFirst();
        List<TenantId> others = ids.subList(1, ids.size());
        return decisions
                .of(tenant)
                .thenCompose(with -> claim(tenant, with, now))
                .<CompletionStage<Integer>>handle((answer, failure) -> {
                    if (failure != null) {
                        return refreshDespite(failure, others, now);
                    }
                    return answer.isPresent()
                            ? CompletableFuture.completedStage(answer.get())
                            : refreshFirst(others, now);
                })
                .thenCompose(Function.identity());
    }

    /** A tenant that cannot be refreshed keeps no other from it, and is told of when there is nothing else to do. */
    private CompletionStage<Integer> refreshDespite(Throwable failure, List<TenantId> others, Instant now) {
        return refreshFirst(others, now)
                .thenCompose(done -> done > NOTHING_FOR_NOW
                        ? CompletableFuture.completedStage(done)
                        : CompletableFuture.failedStage(failure));
    }

    /** Empty if this tenant needs nothing for now. */
    private CompletionStage<Optional<Integer>> claim(TenantId tenant, Deciding with, Instant now) {
        CompiledPolicy policy = with.policy();
        PolicyDay day = PolicyDay.of(now, policy.policy().zone());
        return scores.claim(tenant, policy.version(), day.date(), PAGE, LEASE).thenCompose(claim -> switch (claim) {
            case StoredScores.Claim.Page(ScorePage page) ->
                refresh(tenant, with, page, day.startIn(0), now).thenApply(Optional::of);
            case StoredScores.Claim.Taken _ -> CompletableFuture.completedStage(Optional.empty());
            case StoredScores.Claim.Finished _ -> {
                finished.put(tenant, new Done(policy.version(), day));
                yield CompletableFuture.completedStage(Optional.empty());
            }
        });
    }

    private CompletionStage<Integer> refresh(
            TenantId tenant, Deciding with, ScorePage page, Instant dayBegan, Instant now) {
        return scores.leads(tenant, page, dayBegan)
                .thenApplyAsync(leads -> rescored(with, leads, now), executor)
                .thenCompose(rescored -> scores.finish(tenant, page, rescored))
                .thenCompose(_ -> CompletableFuture.supplyAsync(() -> MORE, resting.apply(restAfter(now))));
    }

    /** A clock that jumps meanwhile makes no long night. */
    private Duration restAfter(Instant began) {
        Duration took = Duration.between(began, clock.instant());
        return took.isNegative() || took.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : took;
    }

    private static List<Lead> rescored(Deciding with, List<Lead> leads, Instant now) {
        var roster = new Roster(
                with, new Loaded(Map.of(), leads.stream().collect(Collectors.toMap(Lead::id, Function.identity()))));
        return leads.stream()
                .filter(lead -> !isDue(lead, now))
                .map(lead -> rescored(roster, lead, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isDue(Lead lead, Instant now) {
        Instant due = lead.scored().nextChangeAt();
        return due != null && !due.isAfter(now);
    }

    /** Where nothing is left to fade and nothing has changed, there is nothing to store. */
    private static Optional<Lead> rescored(Roster roster, Lead lead, Instant now) {
        Lead rescored = roster.rescored(lead.id(), now);
        boolean same = rescored.scored().scores().equals(lead.scored().scores());
        return same && !rescored.scored().state().isLive() ? Optional.empty() : Optional.of(rescored);
    }
}
