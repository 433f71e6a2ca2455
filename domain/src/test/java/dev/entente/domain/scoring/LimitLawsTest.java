package dev.entente.domain.scoring;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Line.Kind;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Limits and caps a unit below what there is, at it, and a unit above it: whatever the policy and what was done. */
class LimitLawsTest {

    private static final Points UNIT = new Points(1);

    @Property
    void a_limit_of_engagement_takes_what_lies_above_it_and_nothing_else(
            @ForAll(supplier = Histories.class) History history, @ForAll @IntRange(min = -1, max = 1) int units) {
        Points all = assess(history, Limits.NONE).scores().engagement();
        Assessment limited = assess(history, new Limits(null, moved(all, units), Map.of(), null));

        assertThat(limited.scores().engagement()).isEqualTo(moved(all, Math.min(units, 0)));
        assertThat(adjusted(limited)).isEqualTo(units < 0 ? List.of("limit:engagement") : List.of());
    }

    @Property
    void a_limit_of_a_group_takes_what_lies_above_it_and_nothing_else(
            @ForAll(supplier = Histories.class) History history, @ForAll @IntRange(min = -1, max = 1) int units) {
        Assessment free = assess(history, Limits.NONE);
        Map<String, Points> groups = free.lines().stream()
                .filter(line -> line.kind() == Kind.ENGAGEMENT)
                .collect(Collectors.toMap(Line::group, Line::counted, Points::plus));
        groups.values().removeIf(sum -> sum.compareTo(UNIT) <= 0); // the limits of a policy are above 0
        Statistics.collect(groups.isEmpty());
        groups.forEach((group, sum) -> {
            Assessment limited = assess(history, new Limits(null, null, Map.of(group, moved(sum, units)), null));

            assertThat(limited.scores().engagement())
                    .isEqualTo(moved(free.scores().engagement(), Math.min(units, 0)));
            assertThat(adjusted(limited)).isEqualTo(units < 0 ? List.of("limit:" + group) : List.of());
        });
    }

    @Property
    void a_floor_lifts_what_lies_below_it_and_nothing_else(
            @ForAll(supplier = Histories.class) History history, @ForAll @IntRange(min = -1, max = 1) int units) {
        Points score = assess(history, Limits.NONE).scores().score();
        Assessment floored = assess(history, new Limits(null, null, Map.of(), moved(score, units)));

        assertThat(floored.scores().score()).isEqualTo(moved(score, Math.max(units, 0)));
        assertThat(adjusted(floored)).isEqualTo(units > 0 ? List.of("floor") : List.of());
    }

    @Property
    void a_cap_counts_as_many_of_a_period_as_it_says_and_no_more(
            @ForAll @IntRange(min = 1, max = 5) int most,
            @ForAll Cap.Period period,
            @ForAll @IntRange(min = -1, max = 1) int more,
            @ForAll @IntRange(max = 800) int days,
            @ForAll Random random) {
        LocalDate newest = LocalDate.EPOCH.plusDays(20_000 + days);
        List<LocalDate> ofPeriod = IntStream.range(0, 31)
                .mapToObj(newest::minusDays)
                .filter(day -> period.of((int) day.toEpochDay()) == period.of((int) newest.toEpochDay()))
                .toList();
        List<Signal> signals = IntStream.range(0, most + more)
                .mapToObj(_ -> track("visit", noon(ofPeriod.get(random.nextInt(ofPeriod.size())))))
                .toList();
        CompiledPolicy policy = policy().decay(new Decay.None(), 120)
                .rule("visit", "8", most, period)
                .compile();

        Assessment assessment =
                Assessor.assess(policy.policy(), new Facts(Traits.NONE, remembered(policy, signals)), noon(newest));

        assertThat(assessment.scores().engagement()).isEqualTo(Points.of(8L * Math.min(most + more, most)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Points moved(Points points, int units) {
        return new Points(points.hundredths() + units);
    }

    private static List<String> adjusted(Assessment assessment) {
        return assessment.lines().stream()
                .map(Line::rule)
                .filter(rule -> rule.equals("floor") || rule.startsWith("limit:"))
                .toList();
    }

    private static Assessment assess(History history, Limits limits) {
        return history.assessment(history.with(limits));
    }
}
