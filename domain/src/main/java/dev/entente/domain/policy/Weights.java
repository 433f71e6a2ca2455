package dev.entente.domain.policy;

import java.util.stream.IntStream;

/** A decay as a table in millionths, rounded half-even, computed once per version so that every machine agrees. */
public final class Weights {

    /** The weight of a signal of today. */
    public static final int ONE = 1_000_000;

    private final Decay decay;
    private final int[] millionths;

    private Weights(Decay decay, int[] millionths) {
        this.decay = decay;
        this.millionths = millionths;
    }

    /**
     * Tabulates a decay.
     *
     * @param horizon the last age in days that counts, 1 to {@link Decay#MAX_HORIZON_DAYS}
     */
    public static Weights of(Decay decay, int horizon) {
        return new Weights(
                decay,
                IntStream.rangeClosed(0, horizon)
                        .map(age -> (int) StrictMath.rint(decay.weight(age) * ONE))
                        .toArray());
    }

    /** Zero for what lies beyond the horizon or in the future. */
    public int at(int age) {
        return age < 0 || age >= millionths.length ? 0 : millionths[age];
    }

    /** The last age in days that counts. */
    public int horizon() {
        return millionths.length - 1;
    }

    /** What was tabulated. */
    public Decay decay() {
        return decay;
    }
}
