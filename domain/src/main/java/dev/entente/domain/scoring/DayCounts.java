package dev.entente.domain.scoring;

import dev.entente.domain.policy.Known;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many signals of one rule fell on each day: n(day), by epoch day in the policy's zone, ascending, no zeros. */
public final class DayCounts {

    public static final DayCounts NONE = new DayCounts(new int[0], new int[0]);

    private final int[] days;
    private final int[] counts;

    private DayCounts(int[] days, int[] counts) {
        this.days = days;
        this.counts = counts;
    }

    /** @throws IllegalArgumentException if the days do not ascend strictly or a count is below 1 */
    public static DayCounts of(int[] days, int[] counts) {
        if (days.length != counts.length) {
            throw new IllegalArgumentException(
                    "each day has one count, not %d for %d".formatted(counts.length, days.length));
        }
        for (int i = 0; i < days.length; i++) {
            if (counts[i] < 1 || (i > 0 && days[i - 1] >= days[i])) {
                throw new IllegalArgumentException("days ascend and counts are 1 or more, not so at place " + i);
            }
        }
        return new DayCounts(days.clone(), counts.clone());
    }

    /** Of signals on these days, which ascend; a day's count stops at {@code saturation}. */
    static DayCounts counting(int[] signals, int saturation) {
        int size = different(signals);
        int[] days = new int[size];
        int[] counts = new int[size];
        int place = -1;
        for (int i = 0; i < signals.length; i++) {
            if (i == 0 || signals[i] != signals[i - 1]) {
                days[++place] = signals[i];
            }
            counts[place] = Math.min(saturation, counts[place] + 1);
        }
        return new DayCounts(days, counts);
    }

    private static int different(int[] ascending) {
        int different = Math.min(1, ascending.length);
        for (int i = 1; i < ascending.length; i++) {
            different += ascending[i] == ascending[i - 1] ? 0 : 1;
        }
        return different;
    }

    private static DayCounts trimmed(int[] days, int[] counts, int size) {
        return size == days.length
                ? new DayCounts(days, counts)
                : new DayCounts(Arrays.copyOf(days, size), Arrays.copyOf(counts, size));
    }

    public int size() {
        return days.length;
    }

    public int day(int place) {
        return days[place];
    }

    public int count(int place) {
        return counts[place];
    }

    /** Of all days together. */
    int total() {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    /** The day of the n-th newest signal that is not after today, or {@link Known#NEVER}. */
    int nthSignal(int n, int today) {
        int left = n;
        for (int place = lastBy(today); place >= 0; place--) {
            left -= counts[place];
            if (left <= 0) {
                return days[place];
            }
        }
        return Known.NEVER;
    }

    /** The n-th newest day that is not after today, or {@link Known#NEVER}. */
    int nthDay(int n, int today) {
        int place = lastBy(today) - n + 1;
        return place < 0 ? Known.NEVER : days[place];
    }

    private int lastBy(int today) {
        int place = days.length - 1;
        while (place >= 0 && days[place] > today) {
            place--;
        }
        return place;
    }

    /**
     * The sum per day, each stopped at {@code saturation}: commutative and associative, with {@link #NONE} as identity.
     */
    DayCounts merge(DayCounts other, int saturation) {
        int[] newDays = new int[days.length + other.days.length];
        int[] newCounts = new int[newDays.length];
        int size = 0;
        for (int i = 0, j = 0; i < days.length || j < other.days.length; size++) {
            boolean mine = j == other.days.length || (i < days.length && days[i] <= other.days[j]);
            boolean theirs = i == days.length || (j < other.days.length && other.days[j] <= days[i]);
            newDays[size] = mine ? days[i] : other.days[j];
            newCounts[size] = Math.min(saturation, (mine ? counts[i++] : 0) + (theirs ? other.counts[j++] : 0));
        }
        return trimmed(newDays, newCounts, size);
    }

    /** Without the days before {@code firstDay}. */
    DayCounts since(int firstDay) {
        int place = Arrays.binarySearch(days, firstDay);
        int from = place < 0 ? -place - 1 : place;
        return from == 0
                ? this
                : new DayCounts(
                        Arrays.copyOfRange(days, from, days.length), Arrays.copyOfRange(counts, from, counts.length));
    }

    @Nullable DayCounts orNull() {
        return days.length == 0 ? null : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts that && Arrays.equals(days, that.days) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(days) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "days " + Arrays.toString(days) + " counts " + Arrays.toString(counts);
    }
}
