package dev.entente.domain.checking;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Weights;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The most that the signals of one rule can come to on one day. */
final class Earnings {

    /** A year in which February is short; Mondays come by in every month. */
    private static final int YEAR = 2027;

    private static final List<LocalDate> FIRSTS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> LocalDate.of(YEAR, month, 1))
            .toList();

    private static final LocalDate MONDAY = LocalDate.of(YEAR, 3, 1);

    /** Beyond the horizon of a rule its weights are nothing. */
    private static final int FARTHEST = Decay.MAX_HORIZON_DAYS;

    private Earnings() {}

    /** Never less than what a lead can have of the rule. */
    static Points most(EngagementRule rule) {
        return rule.points().isPositive()
                ? rounded(rule.points(), mostWeight(rule.cap(), rule.weights()))
                : Points.ZERO;
    }

    private static Points rounded(Points points, long weight) {
        return new Points(Math.ceilDiv(Math.multiplyExact(points.hundredths(), weight), Weights.ONE));
    }

    /** In each period as many as count, all of them on its newest day. */
    private static long mostWeight(@Nullable Cap cap, Weights weights) {
        if (cap == null) {
            return Cap.MAX * everyDay(weights);
        }
        return cap.count()
                * switch (cap.period()) {
                    case DAY -> everyDay(weights);
                    case WEEK -> newestOfPeriods(weights, cap.period(), MONDAY);
                    case MONTH ->
                        FIRSTS.stream()
                                .mapToLong(first -> newestOfPeriods(weights, cap.period(), first))
                                .max()
                                .orElseThrow();
                    case HORIZON -> weights.at(0);
                };
    }

    private static long everyDay(Weights weights) {
        return sum(weights, IntStream.rangeClosed(0, FARTHEST));
    }

    private static long newestOfPeriods(Weights weights, Cap.Period period, LocalDate today) {
        int day = Math.toIntExact(today.toEpochDay());
        return sum(
                weights,
                IntStream.rangeClosed(0, FARTHEST)
                        .filter(age -> age == 0 || period.of(day - age) != period.of(day - age + 1)));
    }

    private static long sum(Weights weights, IntStream ages) {
        return ages.mapToLong(weights::at).sum();
    }
}
