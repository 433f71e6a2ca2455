package dev.entente.domain.lead;

import dev.entente.domain.policy.CandidatePolicy;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decisions are made with.
 *
 * @param policy in force
 * @param candidate the policy that is previewed; null while none is
 * @param destinations the connections that are told of every stage change
 */
public record Deciding(CompiledPolicy policy, @Nullable CandidatePolicy candidate, Ids ids, List<String> destinations) {

    public Deciding {
        destinations = List.copyOf(destinations);
    }

    /** While nothing is previewed. */
    public Deciding(CompiledPolicy policy, Ids ids, List<String> destinations) {
        this(policy, null, ids, destinations);
    }

    public PolicyBasis basis() {
        return new PolicyBasis(policy.version(), candidate == null ? null : candidate.version());
    }
}
