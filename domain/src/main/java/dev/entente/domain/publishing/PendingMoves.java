package dev.entente.domain.publishing;

/**
 * Moves that the policy in force would make, were they not left to people when it was published.
 *
 * @param count at most {@value #MOST_COUNTED}, which stands for as many or more
 */
public record PendingMoves(int policyVersion, long count) {

    public static final int MOST_COUNTED = 100_000;
}
