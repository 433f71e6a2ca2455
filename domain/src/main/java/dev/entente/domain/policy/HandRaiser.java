package dev.entente.domain.policy;

/**
 * A signal that is a gate beside the points: who sends it asks for sales.
 *
 * @param withinDays how long it holds, 1 to {@link Decay#MAX_HORIZON_DAYS}
 */
public record HandRaiser(SignalPattern on, int withinDays) {

    public static final int DEFAULT_DAYS = 30;

    /** Whether a hand raised on one day is still up on another, not earlier one. */
    public boolean isUp(PolicyDay raised, PolicyDay today) {
        return today.epochDay() - raised.epochDay() < withinDays;
    }
}
