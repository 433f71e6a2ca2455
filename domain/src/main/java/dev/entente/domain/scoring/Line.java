package dev.entente.domain.scoring;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;

/**
 * One addend of a score. The {@code counted} of all lines of a kind sum to that kind's score.
 *
 * @param rule the rule's name; for an adjustment the limit that made it, such as {@code limit:web}
 * @param count how many signals of the rule have not faded, of one day at most as many as its cap; 1 for a condition
 *     that holds, 0 for an adjustment
 * @param used how many of them the cap lets count
 * @param points the rule's points for one signal
 * @param decayed the points of the used signals after decay, rounded half-even once
 * @param counted what enters the score: {@code decayed}, or nothing where the lead is excluded
 */
public record Line(
        String rule, String group, Kind kind, int count, int used, Points points, Points decayed, Points counted) {

    /** Which of the two scores a line belongs to. */
    public enum Kind {
        FIT,
        ENGAGEMENT
    }

    /** What is true of somebody, once. */
    static Line held(ConditionRule rule, Kind kind, Points counted) {
        return new Line(rule.name(), rule.group(), kind, 1, 1, rule.points(), rule.points(), counted);
    }

    static Line summed(EngagementRule rule, RuleSum sum, Points decayed, Points counted) {
        return new Line(
                rule.name(), rule.group(), Kind.ENGAGEMENT, sum.count(), sum.used(), rule.points(), decayed, counted);
    }

    static Line adjustment(String limit, String group, Kind kind, Points by) {
        return new Line(limit, group, kind, 0, 0, Points.ZERO, by, by);
    }
}
