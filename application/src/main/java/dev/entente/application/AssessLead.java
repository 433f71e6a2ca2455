package dev.entente.application;

import dev.entente.application.AssessOutcome.Assessed;
import dev.entente.application.AssessOutcome.Invalid;
import dev.entente.application.AssessOutcome.NotFound;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.AsOf;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Says what a lead's score is and exactly why: now, at a past instant as it was known then, or with hindsight. */
public final class AssessLead {

    private final LeadDirectory leads;
    private final LeadHistory history;
    private final ActivePolicies policies;
    private final InstantSource clock;
    private final Executor executor;

    /** @param executor computes; the threads that the store answers on have others to serve */
    public AssessLead(
            LeadDirectory leads, LeadHistory history, ActivePolicies policies, InstantSource clock, Executor executor) {
        this.leads = leads;
        this.history = history;
        this.policies = policies;
        this.clock = clock;
        this.executor = executor;
    }

    public CompletionStage<AssessOutcome> assess(TenantId tenant, LeadId id, AssessmentQuery query) {
        Instant now = clock.instant();
        Optional<AssessOutcome> future =
                inFuture("/at", query.at(), now).or(() -> inFuture("/known", query.known(), now));
        return future.isPresent()
                ? CompletableFuture.completedStage(future.get())
                : leads.find(tenant, id)
                        .thenCompose(found -> found.isEmpty()
                                ? CompletableFuture.completedStage(new NotFound())
                                : assess(tenant, id, found.get(), query, now));
    }

    private static Optional<AssessOutcome> inFuture(String pointer, @Nullable Instant instant, Instant now) {
        return instant == null || !instant.isAfter(now)
                ? Optional.empty()
                : Optional.of(new Invalid(pointer, "in_future", "only now or an earlier instant, not " + instant));
    }

    private CompletionStage<AssessOutcome> assess(
            TenantId tenant, LeadId asked, Lead lead, AssessmentQuery query, Instant now) {
        return policy(tenant, lead, query).thenCompose(policy -> switch (policy) {
            case AskedPolicy.Ready(CompiledPolicy ready) ->
                moment(tenant, asked, lead, ready, query, now)
                        .thenApplyAsync(moment -> new Assessed(Explain.explain(moment)), executor);
            case AskedPolicy.None(Invalid why) -> CompletableFuture.completedStage(why);
        });
    }

    /** The one that is asked for, else the one that was in force then; now it is the one of the lead's scores. */
    private CompletionStage<AskedPolicy> policy(TenantId tenant, Lead lead, AssessmentQuery query) {
        if (query.policyVersion() != null) {
            return AskedPolicy.version(tenant, query.policyVersion(), policies);
        }
        return query.at() == null
                ? AskedPolicy.version(tenant, lead.scored().policyVersion(), policies)
                : policies.inForceAt(tenant, query.at()).thenApply(AskedPolicy.Ready::new);
    }

    private CompletionStage<Moment> moment(
            TenantId tenant, LeadId asked, Lead lead, CompiledPolicy policy, AssessmentQuery query, Instant now) {
        if (query.isLive()) {
            return live(tenant, lead, policy, now);
        }
        Instant at = query.at() == null ? now : query.at();
        Instant known = query.known() == null ? at : query.known();
        return new RebuildPast(
                        history,
                        tenant,
                        lead.id(),
                        policy,
                        new AsOf(at, known),
                        version -> policies.of(tenant, version),
                        executor)
                .moment(asked, lead.createdAt());
    }

    /** The state answers for now; only the evidence is read, and the newest page of it holds what a reader looks at. */
    private CompletionStage<Moment> live(TenantId tenant, Lead lead, CompiledPolicy policy, Instant now) {
        Instant at = now.isBefore(lead.updatedAt()) ? lead.updatedAt() : now;
        return history.signals(tenant, lead.id(), PageRequest.first(PageRequest.MAX_LIMIT))
                .thenApplyAsync(
                        page -> {
                            var evidence = new Evidence(policy);
                            page.items().forEach(evidence::add);
                            return new Moment(
                                    lead.id(),
                                    at,
                                    policy,
                                    new Facts(lead.traits(), lead.scored().state()),
                                    lead.standing(),
                                    evidence);
                        },
                        executor);
    }
}
