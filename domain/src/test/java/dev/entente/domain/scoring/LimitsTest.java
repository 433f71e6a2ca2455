package dev.entente.domain.scoring;

import static dev.entente.domain.Policies.points;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.remembered;
import static dev.entente.domain.Signals.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Line.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final Limits ENGAGEMENT_30 = new Limits(null, points("30"), Map.of(), null);
    private static final Limits WEB_30 = new Limits(null, null, Map.of("web", points("30")), null);
    private static final Limits FIT_30 = new Limits(points("30"), null, Map.of(), null);
    private static final Limits FLOOR_0 = new Limits(null, null, Map.of(), points("0"));

    @ParameterizedTest
    @CsvSource({"29.99, 29.99", "30, 30.00", "30.01, 30.00", "-5, -5.00"})
    void engagement_reaches_its_limit_and_no_more(String earned, String counted) {
        Assessment assessment = assess(policy().rule("a", earned).limits(ENGAGEMENT_30));
        assertThat(assessment.scores().engagement()).hasToString(counted);
    }

    @ParameterizedTest
    @CsvSource({"29.99, 29.99", "30, 30.00", "30.01, 30.00"})
    void a_group_reaches_its_limit_and_no_more(String earned, String counted) {
        Assessment assessment = assess(policy().rule("a", earned).limits(WEB_30));
        assertThat(assessment.scores().engagement()).hasToString(counted);
    }

    @ParameterizedTest
    @CsvSource({"29.99, 29.99", "30, 30.00", "30.01, 30.00"})
    void fit_reaches_its_limit_and_no_more(String earned, String counted) {
        Assessment assessment =
                assess(policy().fit("person", present("title"), earned).limits(FIT_30));
        assertThat(assessment.scores().fit()).hasToString(counted);
        assertThat(assessment.scores().engagement()).isEqualTo(points("0"));
    }

    @Test
    void what_a_limit_takes_away_is_a_line_of_its_own() {
        Assessment assessment = assess(policy().rule("a", "25").rule("b", "10").limits(WEB_30));
        Line taken = assessment.lines().getLast();
        assertThat(taken).isEqualTo(Line.adjustment("limit:web", "web", Kind.ENGAGEMENT, points("-5")));
        assertThat(assessment.lines()).hasSize(3);
    }

    @Test
    void a_limit_that_takes_nothing_away_is_not_shown() {
        assertThat(assess(policy().rule("a", "30").limits(WEB_30)).lines()).hasSize(1);
        assertThat(assess(policy().limits(WEB_30)).lines()).isEmpty();
    }

    @Test
    void a_groups_limit_is_its_own() {
        Assessment assessment =
                assess(policy().rule("web", "a", "40").rule("social", "b", "40").limits(WEB_30));
        assertThat(assessment.scores().engagement()).hasToString("70.00");
    }

    @Test
    void a_groups_limit_is_that_of_each_kind_by_itself() {
        Assessment assessment = assess(
                policy().fit("web", present("title"), "20").rule("a", "20").limits(WEB_30));
        assertThat(assessment.scores()).isEqualTo(new Scores(points("20"), points("20")));
    }

    @Test
    void the_limit_of_a_score_stands_on_those_of_its_groups() {
        var both = new Limits(null, points("50"), Map.of("web", points("30"), "social", points("25")), null);
        Assessment assessment =
                assess(policy().rule("web", "a", "40").rule("social", "b", "40").limits(both));
        assertThat(assessment.scores().engagement()).hasToString("50.00");
        assertThat(assessment.lines())
                .extracting(Line::rule, line -> line.counted().toString())
                .containsSubsequence(
                        tuple("limit:social", "-15.00"),
                        tuple("limit:web", "-10.00"),
                        tuple("limit:engagement", "-5.00"));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 0.00", "0, 0.00", "0.01, 0.01"})
    void a_score_below_the_floor_is_raised_to_it(String earned, String counted) {
        Assessment assessment = assess(policy().rule("a", earned).limits(FLOOR_0));
        assertThat(assessment.scores().score()).hasToString(counted);
    }

    @Test
    void a_floor_that_adds_nothing_is_not_shown() {
        assertThat(assess(policy().rule("a", "0").limits(FLOOR_0)).lines()).hasSize(1);
    }

    @Test
    void the_floor_is_that_of_the_score_and_not_of_its_parts() {
        Assessment assessment = assess(
                policy().fit("person", present("title"), "10").rule("a", "-8").limits(FLOOR_0));
        assertThat(assessment.scores()).isEqualTo(new Scores(points("10"), points("-8")));
    }

    @Test
    void what_a_floor_adds_is_a_line_of_engagement() {
        Assessment assessment = assess(
                policy().fit("person", present("title"), "-10").rule("a", "-8").limits(FLOOR_0));
        assertThat(assessment.lines().getLast())
                .isEqualTo(Line.adjustment("floor", "floor", Kind.ENGAGEMENT, points("18")));
        assertThat(assessment.scores()).isEqualTo(new Scores(points("-10"), points("10")));
    }

    /** Of somebody with a title who did a and b once. */
    private static Assessment assess(Policies policies) {
        CompiledPolicy policy = policies.compile();
        var did = remembered(policy, List.of(track("a", NOON), track("b", NOON)));
        Traits traits = Traits.NONE.observe(Map.of("title", new Text("CEO")), NOON);
        return Assessor.assess(policy.policy(), new Facts(traits, did), NOON);
    }
}
