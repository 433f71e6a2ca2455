package dev.entente.domain.scoring;

import static dev.entente.domain.Signals.matches;
import static dev.entente.domain.Signals.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Line.Kind;
import dev.entente.domain.signal.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every policy and every history. */
class ScoringLawsTest {

    @Property
    void lines_sum_to_the_scores_to_the_last_digit(@ForAll(supplier = Histories.class) History history) {
        Assessment assessment = assess(history, history.signals(), history.now());
        assertThat(sum(assessment, Kind.FIT)).isEqualTo(assessment.scores().fit());
        assertThat(sum(assessment, Kind.ENGAGEMENT))
                .isEqualTo(assessment.scores().engagement());
    }

    @Property
    void a_line_is_what_plain_decimals_say(@ForAll(supplier = Histories.class) History history) {
        Assessment assessment = assess(history, history.signals(), history.now());
        Set<String> rules = history.policy().policy().engagement().stream()
                .map(EngagementRule::name)
                .collect(Collectors.toSet());
        List<String> lines = assessment.lines().stream()
                .filter(line -> rules.contains(line.rule()))
                .map(line -> line.rule() + " " + line.used() + " " + line.decayed())
                .toList();
        List<String> expected = new ArrayList<>();
        for (EngagementRule rule : history.policy().policy().engagement()) {
            expected.addAll(expectedLine(history, rule));
        }
        assertThat(lines).containsExactlyElementsOf(expected);
    }

    /** Straight from the signals: the newest of each calendar period, each with its weight. */
    private static List<String> expectedLine(History history, EngagementRule rule) {
        Policy policy = history.policy().policy();
        LocalDate today = LocalDate.ofInstant(history.now(), policy.zone());
        List<LocalDate> newestFirst = history.signals().stream()
                .filter(signal -> matches(rule.on(), signal) && !isIgnored(policy, signal))
                .map(signal -> LocalDate.ofInstant(signal.occurredAt(), policy.zone()))
                .filter(date -> weight(rule, date, today).signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<String, Integer> taken = new HashMap<>();
        BigDecimal weights = BigDecimal.ZERO;
        int used = 0;
        for (LocalDate date : newestFirst) {
            Cap cap = rule.cap();
            if (cap == null || taken.merge(period(cap, date), 1, Integer::sum) <= cap.count()) {
                weights = weights.add(weight(rule, date, today));
                used++;
            }
        }
        BigDecimal counted = rule.points().value().multiply(weights).setScale(2, RoundingMode.HALF_EVEN);
        return used == 0 ? List.of() : List.of(rule.name() + " " + used + " " + counted.toPlainString());
    }

    private static boolean isIgnored(Policy policy, Signal signal) {
        return policy.ignore().stream().anyMatch(ignored -> matches(ignored, signal));
    }

    private static BigDecimal weight(EngagementRule rule, LocalDate date, LocalDate today) {
        return BigDecimal.valueOf(rule.weights().at((int) ChronoUnit.DAYS.between(date, today)), 6);
    }

    private static String period(Cap cap, LocalDate date) {
        return switch (cap.period()) {
            case DAY -> date.toString();
            case WEEK -> date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> YearMonth.from(date).toString();
            case HORIZON -> "all";
        };
    }

    /**
     * Another one, and one more of those that there were, on a day that may be full. Of a policy where doing more never
     * counts against anybody; a {@code not} or {@code notWithin} may do just that.
     */
    @Property
    void a_signal_with_positive_points_never_lowers_a_score(
            @ForAll(supplier = Histories.class) History history,
            @ForAll(supplier = Histories.class) History other,
            @ForAll @IntRange(max = 50) int daysLater) {
        Assume.that(Counting.isAllForIt(history.policy().policy()));
        Instant at = history.now().plus(Duration.ofDays(daysLater));
        Points without = score(history, history.signals(), at);
        Stream<Signal> others = other.signals().stream()
                .map(one -> moved(one, history.now().minus(Duration.between(one.occurredAt(), other.now()))));
        for (Signal more : Stream.concat(others, history.signals().stream()).toList()) {
            if (earnsOnly(history, more)) {
                var with = new ArrayList<>(history.signals());
                with.add(more);
                assertThat(score(history, with, at)).isGreaterThanOrEqualTo(without);
            }
        }
    }

    private static boolean earnsOnly(History history, Signal signal) {
        return history.policy().matcher().match(signal).rules().stream()
                .map(history.policy().policy().engagement()::get)
                .allMatch(rule -> rule.points().isPositive());
    }

    private static Signal moved(Signal signal, Instant at) {
        return new Signal(signal.messageId(), signal.type(), signal.name(), null, null, null, at, at, signal.payload());
    }

    @Property
    void a_condition_holds_where_counting_says_so(
            @ForAll(supplier = Histories.class) History history, @ForAll @IntRange(max = 50) int daysLater) {
        Instant at = history.now().plus(Duration.ofDays(daysLater));
        PolicyDay day = PolicyDay.of(at, history.policy().policy().zone());
        List<String> held = assess(history, history.signals(), at).lines().stream()
                .map(Line::rule)
                .filter(rule -> rule.startsWith("held-"))
                .toList();
        var counting = new Counting(history.policy(), history.signals(), Traits.NONE, day);
        assertThat(held)
                .containsExactlyElementsOf(history.policy().policy().behaviour().stream()
                        .filter(rule -> counting.holds(rule.when()))
                        .map(ConditionRule::name)
                        .toList());
    }

    @Property
    void to_forget_on_the_way_changes_no_assessment(@ForAll(supplier = Histories.class) History history) {
        EngagementState state = EngagementState.EMPTY;
        List<Signal> inTime = history.signals().stream()
                .sorted(Comparator.comparing(Signal::occurredAt))
                .toList();
        for (Signal signal : inTime) {
            PolicyDay day =
                    PolicyDay.of(signal.occurredAt(), history.policy().policy().zone());
            state = state.merge(history.policy(), remembered(history.policy(), List.of(signal)))
                    .within(history.policy(), day);
        }
        assertThat(Assessor.assess(history.policy().policy(), new Facts(Traits.NONE, state), history.now()))
                .isEqualTo(assess(history, history.signals(), history.now()));
    }

    @Property
    void leaving_out_what_lies_beyond_the_horizon_changes_no_score_of_that_day_or_later(
            @ForAll(supplier = Histories.class) History history, @ForAll @IntRange(max = 50) int daysLater) {
        Policy policy = history.policy().policy();
        EngagementState all = remembered(history.policy(), history.signals());
        EngagementState kept = all.within(history.policy(), PolicyDay.of(history.now(), policy.zone()));
        Instant at = history.now().plus(Duration.ofDays(daysLater));
        assertThat(Assessor.assess(policy, new Facts(Traits.NONE, kept), at))
                .isEqualTo(Assessor.assess(policy, new Facts(Traits.NONE, all), at));
        assertThat(kept.within(history.policy(), PolicyDay.of(at, policy.zone())))
                .isEqualTo(all.within(history.policy(), PolicyDay.of(at, policy.zone())));
    }

    @Property
    void no_score_reaches_over_its_limit_or_below_the_floor(@ForAll(supplier = Histories.class) History history) {
        var limits = history.policy().policy().limits();
        Assessment assessment = assess(history, history.signals(), history.now());
        Points floor = limits.floor();
        if (floor != null) {
            assertThat(assessment.scores().score()).isGreaterThanOrEqualTo(floor);
        }
        Points most = limits.engagement();
        if (most != null && floor == null) {
            assertThat(assessment.scores().engagement()).isLessThanOrEqualTo(most);
        }
    }

    private static Points sum(Assessment assessment, Kind kind) {
        return assessment.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(Line::counted)
                .reduce(Points.ZERO, Points::plus);
    }

    private static Points score(History history, List<Signal> signals, Instant at) {
        return assess(history, signals, at).scores().score();
    }

    private static Assessment assess(History history, List<Signal> signals, Instant at) {
        return Assessor.assess(
                history.policy().policy(), new Facts(Traits.NONE, remembered(history.policy(), signals)), at);
    }
}
