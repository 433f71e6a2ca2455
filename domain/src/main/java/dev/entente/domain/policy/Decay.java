package dev.entente.domain.policy;

/** How a signal's points fade with its age. Every form is zero beyond the horizon. */
public sealed interface Decay {

    int MAX_HORIZON_DAYS = 400;
    int DEFAULT_HORIZON_DAYS = 180;

    /** The weight of an age in whole days, 0 or more: 1 is full. */
    double weight(int age);

    /** Weight 2^(−age/days): the usual model of fading interest. */
    record HalfLife(int days) implements Decay {

        public HalfLife {
            requireDays(days);
        }

        @Override
        public double weight(int age) {
            return StrictMath.pow(2, -(double) age / days);
        }
    }

    /** Weight max(0, 1 − age/days). */
    record Linear(int days) implements Decay {

        public Linear {
            requireDays(days);
        }

        @Override
        public double weight(int age) {
            return Math.max(0, 1 - (double) age / days);
        }
    }

    /** Weight 1 up to the horizon. */
    record None() implements Decay {
        @Override
        public double weight(int age) {
            return 1;
        }
    }

    private static void requireDays(int days) {
        if (days < 1 || days > MAX_HORIZON_DAYS) {
            throw new IllegalArgumentException("decay takes 1 to %d days, not %d".formatted(MAX_HORIZON_DAYS, days));
        }
    }
}
