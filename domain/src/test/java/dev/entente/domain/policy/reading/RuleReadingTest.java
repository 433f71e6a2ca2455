package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.refused;
import static dev.entente.domain.policy.reading.Texts.rule;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Cap;
import dev.entente.domain.policy.Cap.Period;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.SignalPattern;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReadingTest {

    @Test
    void an_engagement_rule_is_read_whole() {
        EngagementRule rule = accepted(with("decay: {halfLife: 30d, horizon: 60d}, engagement: [{rule: pricing,"
                        + " group: web, on: {page: /pricing/, channel: CPC}, points: -1.25, atMost: 3 per week}]"))
                .engagement()
                .getFirst();

        assertThat(rule.name()).isEqualTo("pricing");
        assertThat(rule.group()).isEqualTo("web");
        assertThat(rule.on())
                .isEqualTo(new SignalPattern(null, new Glob("/pricing", false), null, new Glob("cpc", true), null));
        assertThat(rule.points()).isEqualTo(Points.of(new BigDecimal("-1.25")));
        assertThat(rule.cap()).isEqualTo(new Cap(3, Period.WEEK));
        assertThat(rule.weights().at(30)).isEqualTo(500_000);
        assertThat(rule.weights().at(61)).isZero();
    }

    @Test
    void a_rule_without_a_group_is_a_group_of_its_own() {
        assertThat(accepted(with("fit: [{rule: ceo, when: {trait: t, present: true}, points: 1}]"))
                        .fit()
                        .getFirst()
                        .group())
                .isEqualTo("ceo");
    }

    @Test
    void names_are_unique_over_fit_and_engagement() {
        Problem problem = onlyProblem(with("fit: [{rule: same, when: {trait: t, present: true}, points: 1}],"
                + " engagement: [{rule: same, on: {event: E}, points: 1}]"));

        assertThat(problem.code()).isEqualTo("duplicate_name");
        assertThat(problem.pointer()).isEqualTo("/engagement/0/rule");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void a_name_has_1_to_100_characters(int length) {
        accepted(named("x".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void no_other_length_will_do(int length) {
        assertThat(onlyProblem(named("x".repeat(length))).code()).isEqualTo("out_of_range");
    }

    private static String named(String name) {
        return with("engagement: [{rule: \"" + name + "\", on: {event: E}, points: 1}]");
    }

    @Test
    void a_rule_needs_a_name_signals_and_points() {
        assertThat(refused(with("engagement: [{}]")))
                .extracting(Problem::message)
                .containsExactly("'rule' is missing.", "'points' is missing.", "Exactly one of on, when belongs here.");
        assertThat(refused(with("fit: [{}]")))
                .extracting(Problem::message)
                .containsExactly("'rule' is missing.", "'when' is missing.", "'points' is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000", "-10000", "0", "0.01", "1.50", "1.500", "1e3", "+5"})
    void points_have_two_decimals_within_ten_thousand(String points) {
        assertThat(accepted(withPoints(points)).engagement().getFirst().points())
                .isEqualTo(Points.of(new BigDecimal(points)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000.01", "-10000.01", "0.001", "1e5", "1e-3", "1e999999999", "1e-999999999", "0x10"})
    void other_points_are_refused(String points) {
        assertThat(onlyProblem(withPoints(points)).code()).isEqualTo("out_of_range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "\"10\"", "[10]", "true"})
    void points_are_a_number(String points) {
        assertThat(onlyProblem(withPoints(points)).code()).isEqualTo("wrong_type");
    }

    private static String withPoints(String points) {
        return with("engagement: [{rule: r, on: {event: E}, points: " + points + "}]");
    }

    @ParameterizedTest
    @CsvSource({"1 per day, 1, DAY", "10000 per month, 10000, MONTH", "2 per horizon, 2, HORIZON"})
    void caps_count_by_calendar_periods(String text, int count, Period period) {
        assertThat(accepted(rule("atMost: " + text)).engagement().getFirst().cap())
                .isEqualTo(new Cap(count, period));
    }

    @ParameterizedTest
    @CsvSource({
        "0 per week, out_of_range",
        "-1 per week, out_of_range",
        "10001 per week, out_of_range",
        "3 per weak, unknown_value",
        "3 per Week, unknown_value",
        "3 per year, unknown_value",
        "3, wrong_form",
        "three per week, wrong_form",
        "1.5 per week, wrong_form",
        "9999999999 per week, wrong_form",
        "[3], wrong_type",
    })
    void other_caps_are_refused(String cap, String code) {
        assertThat(onlyProblem(rule("atMost: " + cap)))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(code, "/engagement/0/atMost");
    }

    @Test
    void a_period_nearly_right_is_put_right() {
        assertThat(onlyProblem(rule("atMost: 3 per weak")).suggestion()).isEqualTo("week");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                          | not_exactly_one
                    {event: A, page: /b}        | never_true
                    {page: /b, screen: C}       | never_true
                    {evnt: A}                   | unknown_key
                    {event: ""}                 | out_of_range
                    Demo Requested              | wrong_type
                    """)
    void signals_that_cannot_be_are_refused(String on, String code) {
        assertThat(onlyProblem(with("engagement: [{rule: r, points: 1, on: " + on + "}]"))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void paths_lose_the_slash_at_their_end_and_names_of_pages_keep_theirs() {
        assertThat(page("/")).isEqualTo("/");
        assertThat(page("/a/b/")).isEqualTo("/a/b");
        assertThat(page("Home/")).isEqualTo("Home/");
    }

    private static String page(String page) {
        return Texts.accepted(with("handRaisers: [{page: " + page + "}]")).handRaisers().stream()
                .map(raiser -> raiser.on().toString().substring("page ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_list_of_rules_has_2000_and_no_more() {
        assertThat(accepted(with("engagement: [" + rules(2_000) + "]")).engagement())
                .hasSize(2_000);
        assertThat(onlyProblem(with("engagement: [" + rules(2_001) + "]")).message())
                .isEqualTo("A list has at most 2000 items, not 2001.");
    }

    private static String rules(int count) {
        var rules = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rules.append("{rule: r").append(i).append(", on: {event: E}, points: 1},");
        }
        return rules.toString();
    }
}
