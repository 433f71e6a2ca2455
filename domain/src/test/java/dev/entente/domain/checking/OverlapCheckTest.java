package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapCheckTest {

    private static String rules(String one, String other, String more) {
        return "{mql: {enter: 5}, engagement: [{rule: one, on: %s, points: 5}, {rule: other, on: %s, points: 3}]%s}"
                .formatted(one, other, more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{page: /pricing}; {page: /pric*}; page /pricing",
                "{page: /pric*}; {page: /pricing}; page /pricing",
                "{event: \"a*\"}; {event: \"*b\"}; ab",
                "{page: \"/a?c\"}; {page: \"/*b?\"}; page /abc",
                "{event: Signed Up}; {event: Signed Up}; Signed Up",
                "{event: Signed Up}; {type: track}; Signed Up",
                "{event: Signed Up, channel: cpc}; {event: Signed Up}; Signed Up",
                "[{event: A}, {event: B}]; [{event: C}, {event: B}]; B",
                "{channel: cpc}; {channel: \"c*\"}; channel cpc",
                "{screen: Home}; {screen: \"H*\"}; screen Home",
                "{type: track}; {event: Signed Up}; Signed Up",
                "{page: Pricing}; {page: \"P*\"}; page Pricing",
                "{event: F, where: {property: id, in: [a, b]}}; {event: F, where: {property: id, in: [b, c]}}; F",
            })
    void two_rules_that_count_the_same_signals_are_warned_of_with_an_example(String one, String other, String signal) {
        Finding finding = only(rules(one, other, ""));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("counted_twice");
        assertThat(finding.problem().pointer()).isEqualTo("/engagement/1/on");
        assertThat(finding.problem().message())
                .startsWith("'one' (")
                .contains(" and 'other' (")
                .endsWith(" count the same signals, for example " + signal + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{page: /pricing}; {page: /product*}",
                "{page: \"/a*\"}; {page: \"/b*\"}",
                "{page: \"/*a\"}; {page: \"/*b\"}",
                "{screen: Signed Up}; {screen: signed up}",
                "{event: Home}; {screen: Home}",
                "{event: A, channel: cpc}; {event: A, channel: email}",
                "{event: F, where: {property: id, equals: a}}; {event: F, where: {property: id, equals: b}}",
                "{event: A}; {channel: cpc}",
                "{event: A}; any",
                "{channel: cpc}; {campaign: spring}",
                "{page: Pricing}; {page: /pricing}",
                "{page: \"*ing\"}; {page: /pricing}",
                "{campaign: spring}; {campaign: autumn}",
                "{screen: Home, channel: cpc}; {channel: cpc}",
                "{channel: cpc, campaign: spring}; {channel: cpc}",
            })
    void rules_of_other_signals_and_bonuses_beside_them_are_left_alone(String one, String other) {
        assertThat(codes(rules(one, other, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{page: /jobs}; {page: \"/jobs*\"}",
                "{page: \"/jobs/*\"}; {page: \"/jobs*\"}",
                "{event: A, channel: bot}; {type: track, channel: bot}",
                "{event: A}; {type: track}",
                "[{event: A}, {event: B}]; [{event: A}, {event: B}]",
                "{event: A}; {event: \"*\"}",
            })
    void a_rule_of_which_all_signals_are_excluded_never_matches(String on, String excluded) {
        Finding finding = only(rules("{screen: Z}", on, ", exclude: [{on: %s}]".formatted(excluded)));

        assertThat(finding.problem().message()).isEqualTo("'other' can never match: all of its signals are excluded.");
    }

    @Test
    void a_rule_of_which_some_signals_are_left_is_left_alone() {
        assertThat(codes(rules("{event: Z}", "{page: /jobs*}", ", exclude: [{on: {page: /jobs}}]")))
                .isEmpty();
        assertThat(codes(rules("{event: Z}", "[{event: A}, {event: B}]", ", exclude: [{on: {event: A}}]")))
                .isEmpty();
        assertThat(codes(rules("{event: Z}", "{event: A}", ", exclude: [{on: {event: A, channel: bot}}]")))
                .isEmpty();
        assertThat(codes(rules("{screen: Z}", "{type: track}", ", exclude: [{on: {event: A}}]")))
                .isEmpty();
        assertThat(codes(rules("{event: Z}", "{page: /jobs}", ", exclude: [{on: {page: \"*\"}}]")))
                .as("pages without a name")
                .isEmpty();
    }

    @Test
    void what_is_asked_of_a_signal_can_contradict_itself() {
        String never = "{event: A, where: {all: [{property: a, equals: x}, {property: a, equals: y}]}}";

        assertThat(only(rules("{event: Z}", never, "")).problem().message())
                .isEqualTo("'other' can never match: what it asks of a signal contradicts itself.");
        assertThat(only(rules("{event: Z}", "{event: B}", ", handRaisers: [%s]".formatted(never)))
                        .problem()
                        .pointer())
                .isEqualTo("/handRaisers/0");
    }

    @Test
    void a_hand_that_is_excluded_is_never_raised() {
        assertThat(only(rules("{event: Z}", "{event: B}", ", handRaisers: [{event: A}], exclude: [{on: {event: A}}]"))
                        .problem()
                        .message())
                .isEqualTo("No hand can be raised so: all of its signals are excluded.");
    }

    @Test
    void of_very_many_overlaps_the_first_are_told() {
        var rules = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            rules.append("{rule: r%d, on: {page: \"*a*b*c*%d*\"}, points: 1},".formatted(i, i));
        }

        assertThat(codes("{mql: {enter: 5}, engagement: [%s]}".formatted(rules)))
                .hasSize(Findings.MOST_OF_A_KIND);
    }

    @Test
    void patterns_that_take_long_to_compare_are_compared_for_a_while() {
        var rules = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            rules.append("{rule: r%d, on: {event: \"%sb%d\"}, points: 1},".formatted(i, "*a".repeat(120), i));
        }

        assertThat(codes("{mql: {enter: 5}, engagement: [%s]}".formatted(rules)))
                .isEmpty();
    }
}
