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
