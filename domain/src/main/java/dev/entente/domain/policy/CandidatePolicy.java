package dev.entente.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * The policy that is previewed, ready for use.
 *
 * @param policy null where this program cannot read it: then nothing is computed under it here
 */
public record CandidatePolicy(
        PolicyBasis.Candidate version, @Nullable CompiledPolicy policy) {}
