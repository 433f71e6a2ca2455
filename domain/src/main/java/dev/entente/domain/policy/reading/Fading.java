package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Weights;

/** How signals fade, and when they are gone. */
record Fading(Decay decay, int horizonDays) {

    /** A policy that does not speak of decay has none. */
    static final Fading DEFAULT = new Fading(new Decay.None(), Decay.DEFAULT_HORIZON_DAYS);

    /** As long as it may have been meant, so that nothing is held against what could not be read. */
    static final Fading UNKNOWN = new Fading(new Decay.None(), Decay.MAX_HORIZON_DAYS);

    Weights weights() {
        return Weights.of(decay, horizonDays);
    }
}
