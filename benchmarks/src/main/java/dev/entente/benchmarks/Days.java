package dev.entente.benchmarks;

import java.util.Arrays;

/** How often something happened on each day, the days in order. */
final class Days {

    private static final int ROOM = 4;

    private int[] days;
    private int[] counts;
    private int size;

    Days() {
        days = new int[ROOM];
        counts = new int[ROOM];
    }

    private Days(Days other) {
        days = other.days.clone();
        counts = other.counts.clone();
        size = other.size;
    }

    Days copy() {
        return new Days(this);
    }

    /** Most come in order. */
    void add(int day, int times) {
        int place = size;
        while (place > 0 && days[place - 1] > day) {
            place--;
        }
        if (place > 0 && days[place - 1] == day) {
            counts[place - 1] += times;
        } else {
            insert(place, day, times);
        }
    }

    private void insert(int place, int day, int times) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(days, place, days, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        days[place] = day;
        counts[place] = times;
        size++;
    }

    int size() {
        return size;
    }

    int day(int place) {
        return days[place];
    }

    int count(int place) {
        return counts[place];
    }
}
