package dev.entente.benchmarks;

import org.jspecify.annotations.Nullable;

/** What each rule has met, and when a hand was last raised: the memory of code without Entente. */
public final class Tally {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final @Nullable Days[] rules = new @Nullable Days[Rules.COUNT];
    private final int[] raised = {NEVER, NEVER, NEVER};

    public void add(int rule, int day) {
        add(rule, day, 1);
    }

    public void add(int rule, int day, int times) {
        Days days = rules[rule];
        if (days == null) {
            days = new Days();
            rules[rule] = days;
        }
        days.add(day, times);
    }

    public void raise(int hand, int day) {
        raised[hand] = Math.max(raised[hand], day);
    }

    /** Shares nothing that changes. */
    Tally copy() {
        var copy = new Tally();
        for (int rule = 0; rule < Rules.COUNT; rule++) {
            Days days = rules[rule];
            copy.rules[rule] = days == null ? null : days.copy();
        }
        System.arraycopy(raised, 0, copy.raised, 0, raised.length);
        return copy;
    }

    @Nullable Days of(int rule) {
        return rules[rule];
    }

    boolean wasRaised(int hand) {
        return raised[hand] != NEVER;
    }

    int raisedOn(int hand) {
        return raised[hand];
    }

    boolean isRaised(int hand, int today, int withinDays) {
        return today - raised[hand] < withinDays;
    }
}
