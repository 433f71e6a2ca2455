package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleCheckTest {

    private static final String POLICY = """
            {zone: "Pacific/Kiritimati", decay: {halfLife: 10d},
             fit: [{rule: big, when: {trait: company.employees, between: [100, 999]}, points: 15}],
             engagement: [
               {rule: pricing, on: {page: /pricing}, points: 10, atMost: 3 per week},
               {rule: advice, on: {event: Webinar Attended, channel: email}, points: 20}],
             handRaisers: [{event: Demo Requested, within: 14d}],
             disqualify: [{when: {trait: industry, equals: Competitor}, reason: competitor}],
             mql: {enter: 40, leave: 30, requires: [email]},
             examples: [EXAMPLES]}""";

    private static String examples(String list) {
        return POLICY.replace("EXAMPLES", list);
    }

    private static String example(String keys) {
        return examples("{name: one, %s}".formatted(keys));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "expect: LEAD, score: 0",
                "lead: {email: a@b.example}, signals: [{event: Demo Requested}], expect: MQL, score: 0",
                "signals: [{event: Demo Requested}], expect: LEAD",
                "lead: {email: a@b.example}, signals: [{event: Demo Requested, daysAgo: 13}], expect: MQL",
                "lead: {email: a@b.example}, signals: [{event: Demo Requested, daysAgo: 14}], expect: LEAD",
                "lead: {industry: competitor}, expect: DISQUALIFIED",
                "lead: {company: {employees: 100}}, expect: LEAD, score: 15",
                "lead: {company.employees: 100}, expect: LEAD, score: 15.00",
                "signals: [{page: /pricing/, times: 5}], expect: LEAD, score: 30",
                "signals: [{page: /pricing/?plan=team, daysAgo: 10}], expect: LEAD, score: 5",
                "signals: [{event: Webinar Attended, channel: email}], expect: LEAD, score: 20",
                "signals: [{event: Webinar Attended, channel: ads}], expect: LEAD, score: 0",
                "signals: [{page: Pricing}, {screen: Home}, {type: identify}], expect: LEAD, score: 0",
            })
    void examples_that_come_out_as_expected_are_no_finding(String keys) {
        assertThat(codes(example(keys))).isEmpty();
    }

    @Test
    void who_was_an_mql_stays_one_between_the_bars_and_cools_below() {
        String lead =
                "lead: {email: a@b.example, company: {employees: 100}}, signals: [{page: /pricing, times: 3, daysAgo: %d}], expect: %s";

        assertThat(codes(example(lead.formatted(0, "MQL")))).isEmpty();
        assertThat(codes(example(lead.formatted(10, "MQL, score: 30")))).isEmpty();
        assertThat(codes(example(lead.formatted(11, "LEAD")))).isEmpty();
    }

    @Test
    void a_stage_that_is_another_is_told_with_score_and_reasons() {
        Finding finding = only(example("signals: [{page: /pricing}], expect: MQL"));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.problem().code()).isEqualTo("example_fails");
        assertThat(finding.problem().pointer()).isEqualTo("/examples/0/expect");
        assertThat(finding.problem().message())
                .isEqualTo("'one' expects MQL, and the policy makes it LEAD. Its score is 10.00 (fit 0.00, engagement"
                        + " 10.00). Cannot be reached: email is not known. Score 10.00 is below the enter bar 40.00.");
    }

    @Test
    void a_score_that_is_another_is_told_with_its_lines() {
        Finding finding =
                only(example("signals: [{page: /pricing}, {page: /pricing, daysAgo: 10}], expect: LEAD, score: 20"));

        assertThat(finding.problem().pointer()).isEqualTo("/examples/0/score");
        assertThat(finding.problem().message())
                .isEqualTo("'one' expects a score of 20.00. Its score is 15.00 (fit 0.00, engagement 15.00)."
                        + " pricing 15.00.");
    }

    @Test
    void of_very_many_lines_the_first_ten_are_told() {
        String text = "{mql: {enter: 50}, engagement: [{rule: e, on: {event: E}, points: 60}], fit: [%s],"
                + " examples: [{name: one, lead: {a: b}, expect: LEAD, score: 99}]}";
        String rule = "{rule: r%d, when: {trait: a, present: true}, points: 1},";

        assertThat(only(text.formatted(numbered(rule, 10))).problem().message()).endsWith(", r8 1.00, r9 1.00.");
        assertThat(only(text.formatted(numbered(rule, 11))).problem().message())
                .endsWith(", r8 1.00, r9 1.00 and others.");
    }

    private static String numbered(String rule, int many) {
        return IntStream.range(0, many).mapToObj(rule::formatted).collect(Collectors.joining());
    }

    @Test
    void a_score_or_grade_of_a_lead_that_the_policy_excludes_says_so() {
        String excluding = "{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: 60}],"
                + " grades: {fit: {A: 0, B: -1}, engagement: {1: 50, 2: 20}},"
                + " exclude: [{trait: email, endsWith: us.example}],"
                + " examples: [{name: one, lead: {email: me@us.example}, signals: [{event: E}], expect: LEAD, %s}]}";
        String score =
                "Its score is 0.00 (fit 0.00, engagement 0.00). The policy excludes this lead, so nothing that it does counts.";

        assertThat(only(excluding.formatted("score: 60")).problem().message())
                .isEqualTo("'one' expects a score of 60.00. " + score + " r 0.00.");
        assertThat(only(excluding.formatted("grade: A1")).problem().message())
                .isEqualTo("'one' expects the grade A1, and it is A3. " + score);
        assertThat(codes(excluding.formatted("score: 0, grade: A3"))).isEmpty();
    }

    @Test
    void an_example_is_of_a_day_that_it_can_name() {
        String dated = """
                {mql: {enter: 5}, fit: [{rule: soon, when: {trait: purchaseDate, newerThan: 1d}, points: 5}],
                 examples: [{name: one, lead: {email: a@b.example, purchaseDate: "2030-05-05"}, at: "%s", expect: %s}]}""";

        assertThat(codes(dated.formatted("2030-05-05", "MQL"))).isEmpty();
        assertThat(codes(dated.formatted("2030-05-06", "LEAD"))).isEmpty();
    }

    @Test
    void examples_are_read_as_strictly_as_rules() {
        assertThat(codes(example("expect: MQLs"))).containsExactly("unknown_value");
        assertThat(codes(example("expects: MQL"))).containsExactly("unknown_key");
        assertThat(codes(example("expect: LEAD, signals: [{page: /a, event: B}]")))
                .containsExactly("not_exactly_one");
        assertThat(codes(example("expect: LEAD, signals: [{page: /a, daysAgo: -1}]")))
                .containsExactly("out_of_range");
        assertThat(codes(example("expect: LEAD, signals: [{page: /a, times: 1001}]")))
                .containsExactly("out_of_range");
        assertThat(codes(example("expect: LEAD, at: soon"))).containsExactly("wrong_form");
        assertThat(codes(examples("{name: a, expect: LEAD}, {name: a, expect: LEAD}")))
                .containsExactly("duplicate_name");
        assertThat(only(examples("{name: a, expect: LEAD},\n {name: a, expect: LEAD}"))
                        .problem()
                        .message())
                .startsWith("Another example is called 'a' already, on line 9, column ");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(
                        codes(
                                "{mql: {enter: 50, leave: 60}, engagement: [{rule: r, on: {event: E, page: /p}, points: 1}],"
                                        + " fit: [{rule: f, when: {trait: emial, present: true}, points: 0}], examples: [{name: x, expect: Y}]}"))
                .containsExactlyInAnyOrder(
                        "leave_above_enter", "never_true", "unusual_name", "no_points", "unknown_value");
    }
}
