package dev.entente.domain.scoring;

import dev.entente.domain.policy.Points;

/** Fit says who they are, engagement what they did. */
public record Scores(Points fit, Points engagement) {

    public static final Scores ZERO = new Scores(Points.ZERO, Points.ZERO);

    /** The score is their sum; it may be negative unless the policy sets a floor. */
    public Points score() {
        return fit.plus(engagement);
    }
}
