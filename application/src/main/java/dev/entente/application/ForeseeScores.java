package dev.entente.application;

import dev.entente.application.ForeseeOutcome.Foreseen;
import dev.entente.application.ForeseeOutcome.Invalid;
import dev.entente.application.ForeseeOutcome.NotFound;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Trajectory;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.profile.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says what becomes of a lead's scores and stage if nothing happens. */
public final class ForeseeScores {

    /** How far is looked where nobody says. */
    public static final Duration USUALLY = Duration.ofDays(90);

    private final LeadDirectory leads;
    private final ActivePolicies policies;
    private final InstantSource clock;
    private final Executor executor;

    /** @param executor computes; the threads that the store answers on have others to serve */
    public ForeseeScores(LeadDirectory leads, ActivePolicies policies, InstantSource clock, Executor executor) {
        this.leads = leads;
        this.policies = policies;
        this.clock = clock;
        this.executor = executor;
    }

    /** @param until after now and at most {@link Trajectory#FARTHEST} away; null for {@link #USUALLY} */
    public CompletionStage<ForeseeOutcome> foresee(TenantId tenant, LeadId id, @Nullable Instant until) {
        Instant now = clock.instant();
        Optional<ForeseeOutcome> objection = objection(until, now);
        return objection.isPresent()
                ? CompletableFuture.completedStage(objection.get())
                : leads.find(tenant, id)
                        .thenCompose(found -> found.isEmpty()
                                ? CompletableFuture.completedStage(new NotFound())
                                : foresee(tenant, found.get(), now, until == null ? now.plus(USUALLY) : until));
    }

    private static Optional<ForeseeOutcome> objection(@Nullable Instant until, Instant now) {
        Instant farthest = now.plus(Trajectory.FARTHEST);
        if (until != null && !until.isAfter(now)) {
            return Optional.of(new Invalid("/until", "in_past", "only an instant after now, not " + until));
        }
        return until != null && until.isAfter(farthest)
                ? Optional.of(new Invalid(
                        "/until",
                        "too_far",
                        "at most %d days from now, not %s".formatted(Trajectory.FARTHEST.toDays(), until)))
                : Optional.empty();
    }

    /** By the version that its scores are of. */
    private CompletionStage<ForeseeOutcome> foresee(TenantId tenant, Lead lead, Instant now, Instant until) {
        int version = lead.scored().policyVersion();
        return policies.of(tenant, version)
                .thenApplyAsync(found -> foreseen(found.orElseThrow(() -> gone(version)), lead, now, until), executor);
    }

    private static IllegalStateException gone(int version) {
        return new IllegalStateException("a lead has scores of policy version " + version + ", which is not there");
    }

    private static ForeseeOutcome foreseen(CompiledPolicy policy, Lead lead, Instant now, Instant until) {
        Instant from = now.isBefore(lead.updatedAt()) ? lead.updatedAt() : now;
        return new Foreseen(lead.id(), policy.version(), from, until, Trajectory.of(policy, lead, from, until));
    }
}
