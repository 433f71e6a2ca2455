package dev.entente.domain.scoring;

import dev.entente.domain.policy.Known;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many signals of one rule fell on each day: n(day), by epoch day in the policy's zone, ascending, no zeros. */
public final class DayCounts {

    public static final DayCounts NONE = new DayCounts(new int[0]);

    /** A day, its count, the next day, its count: side by side in memory, as they are asked for. */
    private final int[] pairs;

    /** Of all days together. */
    private final int total;

    private DayCounts(int[] pairs) {
        this.pairs = pairs;
        int sum = 0;
        for (int i = 1; i < pairs.length; i += 2) {
            sum += pairs[i];
        }
        total = sum;
    }

    /** @throws IllegalArgumentException if the days do not ascend strictly or a count is below 1 */
    public static DayCounts of(int[] days, int[] counts) {
        if (days.length != counts.length) {
            throw new IllegalArgumentException(
                    "each day has one count, not %d for %d".formatted(counts.length, days.length));
        }
        int[] pairs = new int[2 * days.length];
        for (int i = 0; i < days.length; i++) {
            if (counts[i] < 1 || (i > 0 && days[i - 1] >= days[i])) {
                throw new IllegalArgumentException("days ascend and counts are 1 or more, not so at place " + i);
            }
            pairs[2 * i] = days[i];
            pairs[2 * i + 1] = counts[i];
        }
        return new DayCounts(pairs);
    }

    /** Of signals on these days, which ascend; a day's count stops at {@code saturation}. */
    static DayCounts counting(int[] signals, int saturation) {
        int[] pairs = new int[2 * different(signals)];
        int place = -1;
        for (int i = 0; i < signals.length; i++) {
            if (i == 0 || signals[i] != signals[i - 1]) {
                pairs[2 * ++place] = signals[i];
            }
            pairs[2 * place + 1] = Math.min(saturation, pairs[2 * place + 1] + 1);
        }
        return new DayCounts(pairs);
    }

    private static int different(int[] ascending) {
        int different = Math.min(1, ascending.length);
        for (int i = 1; i < ascending.length; i++) {
            different += ascending[i] == ascending[i - 1] ? 0 : 1;
        }
        return different;
    }

    public int size() {
        return pairs.length / 2;
    }

    public int day(int place) {
        return pairs[2 * place];
    }

    public int count(int place) {
        return pairs[2 * place + 1];
    }

    int total() {
        return total;
    }

    /** The day of the n-th newest signal that is not after today, or {@link Known#NEVER}. */
    int nthSignal(int n, int today) {
        int left = n;
        for (int place = lastBy(today); place >= 0; place--) {
            left -= count(place);
            if (left <= 0) {
                return day(place);
            }
        }
        return Known.NEVER;
    }

    /** The n-th newest day that is not after today, or {@link Known#NEVER}. */
    int nthDay(int n, int today) {
        int place = lastBy(today) - n + 1;
        return place < 0 ? Known.NEVER : day(place);
    }

    private int lastBy(int today) {
        int place = size() - 1;
        while (place >= 0 && day(place) > today) {
            place--;
        }
        return place;
    }

    /**
     * The sum per day, each stopped at {@code saturation}: commutative and associative, with {@link #NONE} as identity.
     */
    DayCounts merge(DayCounts other, int saturation) {
        int[] merged = new int[pairs.length + other.pairs.length];
        int end = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); end += 2) {
            boolean mine = j == other.size() || (i < size() && day(i) <= other.day(j));
            boolean theirs = i == size() || (j < other.size() && other.day(j) <= day(i));
            merged[end] = mine ? day(i) : other.day(j);
            merged[end + 1] = Math.min(saturation, (mine ? count(i++) : 0) + (theirs ? other.count(j++) : 0));
        }
        return new DayCounts(end == merged.length ? merged : Arrays.copyOf(merged, end));
    }

    /** Without the days before {@code firstDay}. */
    DayCounts since(int firstDay) {
        int from = 0;
        while (from < size() && day(from) < firstDay) {
            from++;
        }
        return from == 0 ? this : new DayCounts(Arrays.copyOfRange(pairs, 2 * from, pairs.length));
    }

    @Nullable DayCounts orNull() {
        return pairs.length == 0 ? null : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts that && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        return "days and counts " + Arrays.toString(pairs);
    }
}
