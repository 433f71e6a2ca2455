package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.check;
import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static dev.entente.domain.checking.Checks.with;
import static dev.entente.domain.checking.Checks.withFit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.policy.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{trait: a, equals: A}, {trait: a, equals: B}]}",
                "{all: [{trait: a, equals: A}, {not: {trait: a, in: [a, b]}}]}",
                "{all: [{trait: a, equals: A}, {any: [{trait: a, equals: B}, {trait: a, equals: C}]}]}",
                "{all: [{trait: a, absent: true}, {trait: a, contains: x}]}",
                "{all: [{not: {trait: a, present: true}}, {trait: a, newerThan: 1d}]}",
                "{all: [{trait: a, between: [1, 2]}, {trait: a, between: [3, 4]}]}",
                "{all: [{trait: a, equals: 5}, {trait: a, between: [6, 9]}]}",
                "{all: [{trait: a, equals: five}, {trait: a, between: [1, 9]}]}",
                "{all: [{trait: a, equals: abc}, {trait: a, contains: d}]}",
                "{all: [{trait: a, olderThan: 9d}, {trait: a, newerThan: 9d}]}",
                "{not: {any: [{trait: a, present: true}, {trait: a, absent: true}]}}",
                "{all: [{trait: a, matches: \"x*\"}, {not: {trait: a, matches: \"X*\"}}]}",
                "{all: [{trait: a, equals: \"5\"}, {trait: a, equals: \"6\"}]}",
                "{all: [{trait: a, atLeast: 5}, {trait: a, atMost: 4}]}",
                "{all: [{trait: a, between: [1, 2]}, {trait: a, atLeast: 3}]}",
                "{all: [{trait: a, atMost: 0}, {trait: a, between: [1, 2]}]}",
                "{all: [{trait: a, equals: 5}, {trait: a, atMost: 4}]}",
                "{all: [{trait: a, equals: 5}, {not: {trait: a, atLeast: 4}}]}",
                "{all: [{trait: a, in: [1, 2]}, {not: {trait: a, between: [1, 2]}}]}",
                "{all: [{trait: a, equals: abc}, {trait: a, matches: \"x*\"}]}",
                "{all: [{trait: a, equals: abc}, {not: {trait: a, matches: \"A*\"}}]}",
                "{all: [{trait: a, equals: abc}, {not: {trait: a, contains: B}}]}",
                "{all: [{trait: a, equals: true}, {trait: a, equals: \"false\"}]}",
                "{all: [{trait: a, equals: true}, {trait: a, atLeast: 0}]}",
                "{all: [{trait: a, equals: x}, {trait: a, absent: true}]}",
                "{all: [{trait: a, equals: x}, {not: {trait: a, present: true}}]}",
                "{all: [{trait: a, absent: true}, {not: {trait: a, absent: true}}]}",
            })
    void a_condition_that_contradicts_itself_never_matches(String condition) {
        Finding finding = only(withFit("{rule: f, when: %s, points: 5}".formatted(condition)));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.problem().code()).isEqualTo("never_true");
        assertThat(finding.problem().pointer()).isEqualTo("/fit/0/when");
        assertThat(finding.problem().message())
                .isEqualTo("'f' can never match: what it asks for contradicts itself, or never counts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{trait: a, equals: A}, {trait: b, equals: B}]}",
                "{all: [{trait: a, in: [A, B]}, {trait: a, in: [b, C]}]}",
                "{all: [{trait: a, equals: A}, {not: {trait: a, equals: B}}]}",
                "{all: [{trait: a, contains: x}, {trait: a, contains: y}]}",
                "{all: [{trait: a, equals: \"5\"}, {trait: a, between: [5, 9]}]}",
                "{all: [{trait: a, matches: \"x*\"}, {trait: a, matches: \"*y\"}]}",
                "{not: {all: [{trait: a, equals: A}, {trait: a, equals: B}]}}",
                "{all: [{not: {trait: a, equals: A}}, {trait: a, absent: true}]}",
                "{all: [{trait: a, atLeast: 5}, {trait: a, atMost: 5}]}",
                "{all: [{trait: a, atLeast: 5}, {trait: a, atLeast: 9}, {not: {trait: a, atMost: 4}}]}",
                "{all: [{trait: a, atLeast: 5}, {trait: a, matches: \"5*\"}]}",
                "{all: [{trait: a, equals: 5}, {trait: a, matches: \"5.*\"}]}",
                "{all: [{trait: a, equals: 5}, {trait: a, contains: \".0\"}]}",
                "{all: [{trait: a, equals: \"5\"}, {not: {trait: a, equals: \"5.0\"}}]}",
                "{all: [{trait: a, equals: 5}, {trait: a, equals: \" 5.0\"}]}",
                "{all: [{trait: a, equals: \"+5\"}, {trait: a, equals: \"5.0\"}]}",
                "{all: [{trait: a, equals: true}, {trait: a, equals: \"TRUE\"}]}",
                "{all: [{trait: a, equals: \"2026-01-01\"}, {trait: a, olderThan: 9d}]}",
                "{all: [{trait: a, equals: abc}, {trait: a, pattern: x}, {trait: a, present: true}]}",
                "{all: [{trait: a, newerThan: 10d}, {trait: a, olderThan: 9d}]}",
                "{all: [{trait: a, contains: x}, {not: {trait: a, absent: true}}]}",
            })
    void a_condition_that_may_hold_is_left_alone(String condition) {
        assertThat(codes(withFit("{rule: f, when: %s, points: 5}".formatted(condition))))
                .isEmpty();
    }

    @Test
    void exclusions_and_disqualifiers_can_contradict_themselves_too() {
        String never = "{all: [{trait: a, equals: A}, {trait: a, equals: B}]}";

        assertThat(only(with("exclude: [{trait: x, present: true}, %s]".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/exclude/1");
        assertThat(only(with("disqualify: [{when: %s, reason: x}]".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/disqualify/0/when");
    }

    @Test
    void what_never_holds_is_told_where_it_stands_among_what_is_about_signals() {
        String never = "{all: [{trait: a, equals: A}, {trait: a, equals: B}]}";

        assertThat(only(with("exclude: [{on: {event: A}}, %s]".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/exclude/1");
        assertThat(only(with("handRaisers: [{event: A}, {name: n, when: %s}]".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/handRaisers/1/when");
        assertThat(only(with("handRaisers: [{name: n, when: {trait: a, present: true}}, {event: A}],"
                                + " exclude: [{on: {event: A}}]"))
                        .problem()
                        .pointer())
                .isEqualTo("/handRaisers/1");
        assertThat(only(with("sql: {direct: {when: %s}}".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/sql/direct/when");
    }

    @Test
    void a_rule_that_never_matches_gives_no_points() {
        assertThat(codes("{mql: {enter: 5}, fit: [{rule: f, points: 5,"
                        + " when: {all: [{trait: a, equals: A}, {trait: a, equals: B}]}}]}"))
                .containsExactly("unreachable_bar", "never_true");
    }

    @Test
    void a_rule_with_0_points_is_warned_of() {
        Finding finding = only(withFit("{rule: f, when: {trait: x, present: true}, points: 0}"));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("no_points");
        assertThat(finding.problem().pointer()).isEqualTo("/fit/0/points");
        String rule = "{mql: {enter: 5}, engagement: [{rule: a, on: {event: A}, points: 5}, {rule: b, %s, points: 0}]}";
        assertThat(only(rule.formatted("on: {event: B}")).problem().pointer()).isEqualTo("/engagement/1/points");
        assertThat(only(rule.formatted("when: {on: {event: B}, count: 2}"))
                        .problem()
                        .pointer())
                .isEqualTo("/engagement/1/points");
    }

    @Test
    void of_two_rules_of_one_name_the_one_of_fit_is_meant_each_time() {
        String text = withFit("{rule: r, when: {trait: x, present: true}, points: 0}");

        assertThat(check(text).warnings())
                .extracting(Problem::code, Problem::pointer)
                .contains(tuple("no_points", "/fit/0/points"));
    }

    @Test
    void a_search_for_contradictions_ends_however_many_ways_there_are() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            parts.append("{any: [{trait: a%d, equals: A}, {trait: b%d, equals: B}, {trait: c, equals: %d}]},"
                    .formatted(i, i, i));
        }
        String last = "{trait: z, equals: A}, {trait: z, equals: B}";

        assertThat(codes(withFit("{rule: f, points: 5, when: {all: [%s%s]}}".formatted(parts, last))))
                .isEmpty();
    }
}
