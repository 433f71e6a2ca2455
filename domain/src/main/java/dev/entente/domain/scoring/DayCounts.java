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

    public int size() {
        return days.length;
    }

    public int day(int place) {
        return days[place];
    }

    public int count(int place) {
        return counts[place];
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

    /** One more signal on a day; the day's count stops at {@code saturation}. */
    DayCounts plus(int day, int saturation) {
        int place = Arrays.binarySearch(days, day);
        if (place < 0) {
            return inserted(-place - 1, day);
        }
        if (counts[place] >= saturation) {
            return this;
        }
        int[] raised = counts.clone();
        raised[place]++;
        return new DayCounts(days, raised);
    }

    private DayCounts inserted(int at, int day) {
        int[] newDays = new int[days.length + 1];
        int[] newCounts = new int[days.length + 1];
        System.arraycopy(days, 0, newDays, 0, at);
        System.arraycopy(counts, 0, newCounts, 0, at);
        newDays[at] = day;
        newCounts[at] = 1;
        System.arraycopy(days, at, newDays, at + 1, days.length - at);
        System.arraycopy(counts, at, newCounts, at + 1, days.length - at);
        return new DayCounts(newDays, newCounts);
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
        return new DayCounts(Arrays.copyOf(newDays, size), Arrays.copyOf(newCounts, size));
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
