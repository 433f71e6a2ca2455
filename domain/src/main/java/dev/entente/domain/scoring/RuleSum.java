package dev.entente.domain.scoring;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import org.jspecify.annotations.Nullable;

/**
 * What one rule's signals come to on a day.
 *
 * @param count signals that have not faded
 * @param used those the cap lets count: in each period the newest
 * @param weight the sum of their weights, in millionths
 */
record RuleSum(int count, int used, long weight) {

    static RuleSum of(EngagementRule rule, DayCounts days, int today) {
        // A cap that all of them fit under says nothing, whatever the periods are.
        @Nullable Cap cap = days.total() > rule.saturation() ? rule.cap() : null;
        int count = 0;
        int used = 0;
        long weight = 0;
        long period = Long.MIN_VALUE;
        int left = 0;
        for (int place = days.size() - 1; place >= 0; place--) {
            int millionths = rule.weights().at(today - days.day(place));
            if (millionths == 0) {
                continue;
            }
            long here = periodOf(cap, days.day(place));
            if (here != period) {
                period = here;
                left = rule.saturation();
            }
            int taken = cap == null ? days.count(place) : Math.min(left, days.count(place));
            left -= taken;
            count += days.count(place);
            used += taken;
            weight += (long) taken * millionths;
        }
        return new RuleSum(count, used, weight);
    }

    private static long periodOf(@Nullable Cap cap, int day) {
        return cap == null ? 0 : cap.period().of(day);
    }

    /** Points times weight, rounded half-even once, to 0.01. */
    Points times(Points points) {
        return new Points(Rounding.halfEven(Math.multiplyExact(points.hundredths(), weight), 1_000_000));
    }
}
