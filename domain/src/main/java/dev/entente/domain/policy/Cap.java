package dev.entente.domain.policy;

import java.util.Locale;

/**
 * At most so many signals of a rule count in each calendar period, the newest ones. A sliding period would let one late
 * signal change every selection before it; a calendar period never lets a positive signal lower a score.
 *
 * @param count 1 to 10,000
 */
public record Cap(int count, Period period) {

    public static final int MAX = 10_000;

    public Cap {
        if (count < 1 || count > MAX) {
            throw new IllegalArgumentException("a cap is 1 to %d, not %d".formatted(MAX, count));
        }
    }

    /** The calendar periods, in the policy's zone. */
    public enum Period {
        DAY,
        /** ISO: from Monday to Sunday. */
        WEEK,
        MONTH,
        /** All that has not faded: one period. */
        HORIZON;

        private static final int MONDAY_OFFSET = 3; // 1970-01-01 was a Thursday

        /** A number that the days of one period share. */
        public int of(int epochDay) {
            return switch (this) {
                case DAY -> epochDay;
                case WEEK -> Math.floorDiv(epochDay + MONDAY_OFFSET, 7);
                case MONTH -> monthOf(epochDay);
                case HORIZON -> 0;
            };
        }

        private static int monthOf(int epochDay) {
            var date = java.time.LocalDate.ofEpochDay(epochDay);
            return date.getYear() * 12 + date.getMonthValue();
        }
    }

    @Override
    public String toString() {
        return count + " per " + period.name().toLowerCase(Locale.ROOT);
    }
}
