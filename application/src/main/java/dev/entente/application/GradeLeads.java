package dev.entente.application;

import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Scores;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Says how the stored scores of leads are graded by the policy version that they were computed with. */
public final class GradeLeads {

    private final ActivePolicies policies;

    public GradeLeads(ActivePolicies policies) {
        this.policies = policies;
    }

    /** A lead whose policy gives no grades, or cannot be read any more, is left out. */
    public CompletionStage<Map<LeadId, Grade>> grade(TenantId tenant, Collection<Lead> leads) {
        List<Integer> versions = leads.stream()
                .map(lead -> lead.scored().policyVersion())
                .distinct()
                .toList();
        CompletionStage<Map<Integer, Grades>> known = CompletableFuture.completedStage(Map.of());
        for (int version : versions) {
            known = known.thenCompose(grades -> withGradesOf(tenant, version, grades));
        }
        return known.thenApply(grades -> graded(leads, grades));
    }

    private CompletionStage<Map<Integer, Grades>> withGradesOf(
            TenantId tenant, int version, Map<Integer, Grades> known) {
        return gradesOf(tenant, version).thenApply(of -> {
            var grades = new HashMap<>(known);
            of.ifPresent(some -> grades.put(version, some));
            return grades;
        });
    }

    private CompletionStage<Optional<Grades>> gradesOf(TenantId tenant, int version) {
        return policies.of(tenant, version)
                .thenApply(found -> found.map(CompiledPolicy::policy).map(Policy::grades))
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause instanceof UnreadablePolicy) {
                        return Optional.empty();
                    }
                    throw new CompletionException(cause);
                });
    }

    private static Map<LeadId, Grade> graded(Collection<Lead> leads, Map<Integer, Grades> grades) {
        var graded = new HashMap<LeadId, Grade>();
        for (Lead lead : leads) {
            Grades of = grades.get(lead.scored().policyVersion());
            Scores scores = lead.scored().scores();
            if (of != null) {
                graded.put(lead.id(), of.of(scores.fit(), scores.engagement()));
            }
        }
        return graded;
    }
}
