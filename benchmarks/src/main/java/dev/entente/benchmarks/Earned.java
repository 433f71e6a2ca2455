package dev.entente.benchmarks;

import java.util.Collection;

/**
 * What one rule earns a lead, as a fact for Drools.
 *
 * @param fit who it is, not what it did
 * @param points in hundredths
 * @param recentDays one bit for each of the days that the guard looks at, if they speak for the lead
 */
public record Earned(String rule, String group, boolean fit, long points, int recentDays) {

    /** The line of a rule about signals. */
    public static Earned of(String rule, String group, int number, Collection<?> found, int today) {
        var days = new Days();
        for (Object one : found) {
            OnDay seen = (OnDay) one;
            days.add(seen.day(), seen.times());
        }
        int recent = Rules.POINTS[number] > 0 ? Sums.recentDays(days, today) : 0;
        return new Earned(rule, group, false, Sums.line(number, days, today), recent);
    }

    /** Whether these are of several groups and of several days. */
    public static boolean isBroad(Collection<?> earned) {
        int days = 0;
        long groups =
                earned.stream().map(one -> ((Earned) one).group()).distinct().count();
        for (Object one : earned) {
            days |= ((Earned) one).recentDays();
        }
        return groups >= Sums.GUARD_GROUPS && Integer.bitCount(days) >= Sums.GUARD_DISTINCT_DAYS;
    }
}
