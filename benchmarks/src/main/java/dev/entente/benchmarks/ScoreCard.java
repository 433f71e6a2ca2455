package dev.entente.benchmarks;

import dev.entente.domain.lifecycle.Stage;

/**
 * Adds up what rules have found, in longs and arrays. The ifs and Drools share it: they differ in how the rules are
 * found that hold, and this is the plain Java that either would call.
 */
public final class ScoreCard {

    private static final long MOST_FIT = 6000;
    private static final long MOST_ENGAGEMENT = 8000;
    private static final long FLOOR = -1500;
    private static final long ENTER = 5000;
    private static final int[] HAND_DAYS = {14, 30, 30};

    private final Tally tally;
    private long fit;
    private boolean excluded;
    private boolean disqualified;
    private boolean reachable;

    public ScoreCard(Tally tally) {
        this.tally = tally;
    }

    public void fit(long hundredths) {
        fit += hundredths;
    }

    public void exclude() {
        excluded = true;
    }

    public void disqualify() {
        disqualified = true;
    }

    public void reach() {
        reachable = true;
    }

    public Tally tally() {
        return tally;
    }

    public Outcome close(int today) {
        long who = Math.min(fit, MOST_FIT);
        long what = excluded ? 0 : Math.min(engagement(today), MOST_ENGAGEMENT);
        what += Math.max(0, FLOOR - who - what);
        return new Outcome(who, what, stage(who + what, today));
    }

    private long engagement(int today) {
        var groups = new long[Rules.GROUPS];
        for (int rule = 0; rule < Rules.COUNT; rule++) {
            Days days = tally.of(rule);
            groups[Rules.GROUP[rule]] += days == null ? 0 : Sums.line(rule, days, today);
        }
        long sum = 0;
        for (int group = 0; group < Rules.GROUPS; group++) {
            sum += Math.min(groups[group], Rules.LIMIT[group]);
        }
        return sum;
    }

    private Stage stage(long score, int today) {
        if (disqualified) {
            return Stage.DISQUALIFIED;
        }
        if (!reachable || excluded) {
            return Stage.LEAD;
        }
        return isHandRaised(today) || (score >= ENTER && isGuardMet(today)) ? Stage.MQL : Stage.LEAD;
    }

    private boolean isHandRaised(int today) {
        for (int hand = 0; hand < HAND_DAYS.length; hand++) {
            if (tally.isRaised(hand, today, HAND_DAYS[hand])) {
                return true;
            }
        }
        return false;
    }

    private boolean isGuardMet(int today) {
        int groups = 0;
        int days = 0;
        for (int rule = 0; rule < Rules.COUNT; rule++) {
            Days found = tally.of(rule);
            if (found != null && Rules.POINTS[rule] > 0) {
                int recent = Sums.recentDays(found, today);
                groups |= recent == 0 ? 0 : 1 << Rules.GROUP[rule];
                days |= recent;
            }
        }
        return Integer.bitCount(groups) >= Sums.GUARD_GROUPS && Integer.bitCount(days) >= Sums.GUARD_DISTINCT_DAYS;
    }
}
