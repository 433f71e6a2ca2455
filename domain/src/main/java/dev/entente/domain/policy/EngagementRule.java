package dev.entente.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * Points for what somebody did.
 *
 * @param group a family of signals; limits and guards count by it
 * @param points for one signal, positive or negative
 * @param cap null counts every signal
 */
public record EngagementRule(
        String name,
        String group,
        SignalPattern on,
        Points points,
        @Nullable Cap cap,
        Weights weights) {

    /** Where the count of one day stops: more could never be used. */
    public int saturation() {
        return cap == null ? Cap.MAX : cap.count();
    }
}
