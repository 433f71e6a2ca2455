package dev.entente.domain.scoring;

import dev.entente.domain.policy.Known;
import dev.entente.domain.policy.Measure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The newest different values of a property, each as a hash with the newest epoch day it was seen on: the newest first,
 * of one day the least hash first. Only the first {@link Measure.Values#MOST} are kept; whatever is left out has that
 * many before it in every union, so the order of merging cannot matter.
 */
public final class ValueDays {

    public static final ValueDays NONE = new ValueDays(new long[0], new int[0]);

    private final long[] values;
    private final int[] days;

    private ValueDays(long[] values, int[] days) {
        this.values = values;
        this.days = days;
    }

    /** @throws IllegalArgumentException if there are too many, or one does not come after the one before it */
    public static ValueDays of(long[] values, int[] days) {
        if (values.length != days.length || values.length > Measure.Values.MOST) {
            throw new IllegalArgumentException("at most %d values have a day each, not %d values with %d days"
                    .formatted(Measure.Values.MOST, values.length, days.length));
        }
        for (int i = 1; i < values.length; i++) {
            if (!comesBefore(values[i - 1], days[i - 1], values[i], days[i])) {
                throw new IllegalArgumentException("newer days come first, then lesser values, not so at place " + i);
            }
        }
        return new ValueDays(values.clone(), days.clone());
    }

    private static boolean comesBefore(long value, int day, long other, int otherDay) {
        return day > otherDay || (day == otherDay && value < other);
    }

    public int size() {
        return days.length;
    }

    public long value(int place) {
        return values[place];
    }

    public int day(int place) {
        return days[place];
    }

    /** The newest day of the n-th newest value that was seen by today, or {@link Known#NEVER}. */
    int nth(int n, int today) {
        int first = 0;
        while (first < days.length && days[first] > today) {
            first++;
        }
        int place = first + n - 1;
        return place < days.length ? days[place] : Known.NEVER;
    }

    /** One more sight of a value. */
    ValueDays plus(long value, int day) {
        return merge(new ValueDays(new long[] {value}, new int[] {day}));
    }

    /** All values of both, each with its newest day: commutative and associative, with {@link #NONE} as identity. */
    ValueDays merge(ValueDays other) {
        int most = Math.min(Measure.Values.MOST, days.length + other.days.length);
        long[] newValues = new long[most];
        int[] newDays = new int[most];
        int size = 0;
        for (int i = 0, j = 0; size < most && (i < days.length || j < other.days.length); ) {
            boolean mine = j == other.days.length
                    || (i < days.length && comesBefore(values[i], days[i], other.values[j], other.days[j]));
            long value = mine ? values[i] : other.values[j];
            int day = mine ? days[i++] : other.days[j++];
            if (!contains(newValues, size, value)) {
                newValues[size] = value;
                newDays[size++] = day;
            }
        }
        return new ValueDays(Arrays.copyOf(newValues, size), Arrays.copyOf(newDays, size));
    }

    private static boolean contains(long[] values, int size, long value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Without what was last seen before {@code firstDay}. */
    ValueDays since(int firstDay) {
        int size = days.length;
        while (size > 0 && days[size - 1] < firstDay) {
            size--;
        }
        return size == days.length ? this : new ValueDays(Arrays.copyOf(values, size), Arrays.copyOf(days, size));
    }

    @Nullable ValueDays orNull() {
        return days.length == 0 ? null : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueDays that && Arrays.equals(values, that.values) && Arrays.equals(days, that.days);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(days);
    }

    @Override
    public String toString() {
        return "values " + Arrays.toString(values) + " days " + Arrays.toString(days);
    }
}
