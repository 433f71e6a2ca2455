package dev.entente.domain.scoring;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.points;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Line.Kind;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {

    private static final Traits CEO = Traits.NONE.observe(Map.of("title", new Text("CEO")), NOON);

    @ParameterizedTest
    @CsvSource({"0, 10.00", "1, 9.77", "30, 5.00", "60, 2.50", "180, 0.16"})
    void points_halve_with_every_half_life(int age, String counted) {
        Line line = onlyLine(assess(halving(), daysAfterNoon(age), track("visit", NOON)));
        assertThat(line.counted()).isEqualTo(points(counted));
        assertThat(line).extracting(Line::count, Line::used, Line::points).containsExactly(1, 1, points("10"));
    }

    @Test
    void beyond_the_horizon_nothing_is_left_to_show() {
        Assessment assessment = assess(halving(), daysAfterNoon(181), track("visit", NOON));
        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.scores()).isEqualTo(Scores.ZERO);
    }

    @Test
    void points_fade_at_the_midnight_of_the_policys_zone_and_not_before() {
        Policies berlin = halving().zone("Europe/Berlin");
        Signal lateEvening = track("visit", Instant.parse("2026-03-28T22:59:59Z"));
        assertThat(score(assess(berlin, Instant.parse("2026-03-28T22:59:59Z"), lateEvening)))
                .isEqualTo("10.00");
        assertThat(score(assess(berlin, Instant.parse("2026-03-28T23:00:00Z"), lateEvening)))
                .isEqualTo("9.77");
        assertThat(score(assess(berlin, Instant.parse("2026-03-29T21:59:59Z"), lateEvening)))
                .isEqualTo("9.77");
        assertThat(score(assess(berlin, Instant.parse("2026-03-29T22:00:00Z"), lateEvening)))
                .isEqualTo("9.55");
    }

    @Test
    void a_line_is_rounded_once_after_all_its_signals_are_added() {
        Policies half = policy().decay(new Decay.HalfLife(1), 9).rule("visit", "0.01");
        Signal[] two = {track("visit", NOON), track("visit", NOON)};
        assertThat(score(assess(half, daysAfterNoon(1), two))).isEqualTo("0.01");
        assertThat(score(assess(half, daysAfterNoon(2), two))).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.00", "0.02, 0.01", "0.03, 0.02", "0.05, 0.02", "-0.01, 0.00", "-0.03, -0.02"})
    void half_a_hundredth_goes_to_the_even_neighbour(String points, String counted) {
        Policies half = policy().decay(new Decay.HalfLife(1), 9).rule("visit", points);
        assertThat(score(assess(half, daysAfterNoon(1), track("visit", NOON)))).isEqualTo(counted);
    }

    @Test
    void each_condition_of_fit_that_holds_is_a_line() {
        Policies fit = policy().fit("person", present("title"), "15")
                .fit("person", is("title", "Intern"), "-20")
                .fit("person", is("title", "ceo"), "5.50");
        Assessment assessment = assess(fit, CEO, NOON);
        assertThat(assessment.lines()).extracting(Line::rule).containsExactly("fit-0", "fit-2");
        assertThat(assessment.lines()).allMatch(line -> line.kind() == Kind.FIT && line.count() == 1);
        assertThat(assessment.scores()).isEqualTo(new Scores(points("20.50"), points("0")));
    }

    @Test
    void the_score_is_fit_plus_engagement_and_may_be_negative() {
        Policies both = policy().fit("person", present("title"), "1").rule("spam", "-5");
        Assessment assessment = assess(both, CEO, NOON, track("spam", NOON));
        assertThat(assessment.scores()).isEqualTo(new Scores(points("1"), points("-5")));
        assertThat(score(assessment)).isEqualTo("-4.00");
    }

    @Test
    void what_an_excluded_lead_does_is_shown_and_counts_for_nothing() {
        Policies excluding = policy().fit("person", present("title"), "1")
                .rule("visit", "10")
                .exclude(is("title", "CEO"));
        Assessment assessment = assess(excluding, CEO, NOON, track("visit", NOON));
        assertThat(assessment.excluded()).isTrue();
        assertThat(assessment.scores()).isEqualTo(new Scores(points("1"), points("0")));
        Line visits = assessment.lines().getLast();
        assertThat(visits.decayed()).isEqualTo(points("10"));
        assertThat(visits.counted()).isEqualTo(points("0"));
        assertThat(assess(excluding, Traits.NONE, NOON, track("visit", NOON)).excluded())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"49.99, BETWEEN", "50, ABOVE", "50.01, ABOVE", "34.99, BELOW", "35, BETWEEN", "35.01, BETWEEN"})
    void a_score_lies_above_between_or_below_the_bars(String points, Bar bar) {
        assertThat(assess(policy().rule("visit", points), NOON, track("visit", NOON))
                        .bar())
                .isEqualTo(bar);
    }

    private static Policies halving() {
        return policy().decay(new Decay.HalfLife(30), 180).rule("visit", "10");
    }

    private static Line onlyLine(Assessment assessment) {
        assertThat(assessment.lines()).hasSize(1);
        return assessment.lines().getFirst();
    }

    private static String score(Assessment assessment) {
        return assessment.scores().score().toString();
    }

    private static Assessment assess(Policies policies, Instant at, Signal... signals) {
        return assess(policies, Traits.NONE, at, signals);
    }

    private static Assessment assess(Policies policies, Traits traits, Instant at, Signal... signals) {
        CompiledPolicy policy = policies.compile();
        return Assessor.assess(policy.policy(), new Facts(traits, remembered(policy, List.of(signals))), at);
    }
}
