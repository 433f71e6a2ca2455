package dev.entente.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * The policy versions that a decision was made with. Whoever decides with other ones than the tenant has by now has not
 * heard of a preview or of a publication, and decides again.
 *
 * @param active the version in force
 * @param candidate the version that is previewed; null while none is
 */
public record PolicyBasis(int active, @Nullable Candidate candidate) {

    /**
     * A version that may come into force.
     *
     * @param run which of its previews: what an earlier one computed is out of date
     */
    public record Candidate(int version, int run) {}

    /** Without a candidate. */
    public static PolicyBasis only(int active) {
        return new PolicyBasis(active, null);
    }
}
