package dev.entente.domain.scoring;

import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import dev.entente.domain.scoring.Line.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits as lines of their own, so that lines always sum to scores. */
final class Adjustments {

    private Adjustments() {}

    /** Adds what the limits of groups, and then that of all, take away from what was earned. */
    static void limit(Limits limits, Kind kind, List<Line> earned) {
        int inGroups = earned.size();
        for (Map.Entry<String, Points> limit : limits.groups().entrySet()) {
            Points sum = sum(earned, inGroups, limit.getKey());
            addExcess(earned, sum, limit.getValue(), limit.getKey(), kind);
        }
        @Nullable Points most = kind == Kind.FIT ? limits.fit() : limits.engagement();
        if (most != null) {
            addExcess(earned, sum(earned), most, kind == Kind.FIT ? "fit" : "engagement", kind);
        }
    }

    private static void addExcess(List<Line> lines, Points sum, Points limit, String group, Kind kind) {
        if (sum.compareTo(limit) > 0) {
            lines.add(Line.adjustment("limit:" + group, group, kind, limit.minus(sum)));
        }
    }

    /** Raises the whole score to the floor, in the engagement part. */
    static void floor(Limits limits, List<Line> fit, List<Line> engagement) {
        Points floor = limits.floor();
        if (floor != null) {
            Points score = sum(fit).plus(sum(engagement));
            if (score.compareTo(floor) < 0) {
                engagement.add(Line.adjustment("floor", "floor", Kind.ENGAGEMENT, floor.minus(score)));
            }
        }
    }

    static Points sum(List<Line> lines) {
        long hundredths = 0;
        for (int i = 0; i < lines.size(); i++) {
            hundredths = Math.addExact(hundredths, lines.get(i).counted().hundredths());
        }
        return new Points(hundredths);
    }

    private static Points sum(List<Line> lines, int size, String group) {
        long hundredths = 0;
        for (int i = 0; i < size; i++) {
            Line line = lines.get(i);
            if (line.group().equals(group)) {
                hundredths = Math.addExact(hundredths, line.counted().hundredths());
            }
        }
        return new Points(hundredths);
    }
}
