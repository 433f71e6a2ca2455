package dev.entente.domain.scoring;

import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.GroupLimits;
import dev.entente.domain.policy.GroupLimits.Limit;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import dev.entente.domain.scoring.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules earn, added up kind by kind. What limits take away and a floor adds is added like what a rule earns, so
 * lines always sum to scores.
 */
final class Sheet {

    private final Limits limits;
    private final @Nullable List<Line> lines;
    private final long[] inGroups;
    private long sum;

    private Sheet(Limits limits, @Nullable List<Line> lines) {
        this.limits = limits;
        this.lines = lines;
        this.inGroups = new long[limits.groups().size()];
    }

    /** Sums only: most who want a score never ask for its lines. */
    static Sheet ofSums(Limits limits) {
        return new Sheet(limits, null);
    }

    static Sheet ofLines(Limits limits) {
        return new Sheet(limits, new ArrayList<>());
    }

    /**
     * What is true of somebody.
     *
     * @param number of the rule, by which its group is known
     */
    void add(int number, ConditionRule rule, Kind kind, Points counted) {
        earn(number, counted);
        if (lines != null) {
            lines.add(Line.held(rule, kind, counted));
        }
    }

    /** What somebody did. */
    void add(int number, EngagementRule rule, RuleSum sum, Points decayed, Points counted) {
        earn(number, counted);
        if (lines != null) {
            lines.add(Line.summed(rule, sum, decayed, counted));
        }
    }

    private void earn(int rule, Points counted) {
        int limit = limits.groups().placeOf(rule);
        if (limit != GroupLimits.NONE) {
            inGroups[limit] = Math.addExact(inGroups[limit], counted.hundredths());
        }
        sum = Math.addExact(sum, counted.hundredths());
    }

    private void adjust(String reason, String group, Kind kind, Points by) {
        sum = Math.addExact(sum, by.hundredths());
        if (lines != null) {
            lines.add(Line.adjustment(reason + group, group, kind, by));
        }
    }

    /** Ends a kind: takes away what is over the limits of groups, and then that of all. */
    Points close(Kind kind) {
        for (int i = 0; i < inGroups.length; i++) {
            Limit limit = limits.groups().at(i);
            limit(inGroups[i], limit.most(), limit.name(), kind);
            inGroups[i] = 0;
        }
        @Nullable Points most = kind == Kind.FIT ? limits.fit() : limits.engagement();
        if (most != null) {
            limit(sum, most, kind == Kind.FIT ? "fit" : "engagement", kind);
        }
        var score = new Points(sum);
        sum = 0;
        return score;
    }

    private void limit(long earned, Points most, String group, Kind kind) {
        if (earned > most.hundredths()) {
            adjust("limit:", group, kind, most.minus(new Points(earned)));
        }
    }

    /** What the whole score lacks to the floor, in the engagement part. */
    Points floored(Points fit, Points engagement) {
        @Nullable Points floor = limits.floor();
        Points score = fit.plus(engagement);
        if (floor == null || score.atLeast(floor)) {
            return engagement;
        }
        Points by = floor.minus(score);
        adjust("", "floor", Kind.ENGAGEMENT, by);
        return engagement.plus(by);
    }

    List<Line> lines() {
        return lines == null ? List.of() : lines;
    }
}
