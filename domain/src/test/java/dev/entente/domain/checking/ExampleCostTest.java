package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.reading.ExampleReader;
import dev.entente.domain.policy.reading.FlowText;
import dev.entente.domain.policy.reading.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An example costs as much as its signals ask of rules, lists and expressions. */
class ExampleCostTest {

    private static final String OF_LEAD = "fit: [{rule: f, points: 1, when: %s}]";

    /**
     * What one of the four decisions costs that are made of an example without signals; one step is that of the rule.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {trait: t, present: true}                                             | 1
            {trait: t, atLeast: 1}                                                | 1
            {trait: t, in: [a, b, c, d, e, f, g]}                                 | 1
            {trait: t, in: [a, b, c, d, e, f, g, h]}                              | 2
            {not: {trait: t, present: true}}                                      | 1
            {all: [{trait: t, present: true}, {trait: t, absent: true}]}          | 2
            {any: [{trait: t, present: true}, {not: {trait: t, absent: true}}]}   | 2
            """)
    void each_condition_is_asked_with_each_decision(String when, int steps) {
        assertThat(cost(OF_LEAD.formatted(when), "lead: {n: 5, f: true},")).isEqualTo(4L * (1 + steps));
    }

    @Test
    void what_somebody_did_is_looked_for_day_by_day() {
        String often = "handRaisers: [{name: n, when: {on: {event: B}, count: 2}}]";
        assertThat(cost(often, "")).isEqualTo(4 * (1 + 4));
        assertThat(cost(often, "signals: [{event: A, times: 10}],")).isEqualTo(14 * (1 + 4) + 10 * 2);
    }

    @Test
    void tests_of_texts_take_longer_on_long_ones() {
        assertThat(cost(OF_LEAD.formatted("{trait: t, contains: a}"), lead(511)))
                .isEqualTo(4 * (1 + 2));
        assertThat(cost(OF_LEAD.formatted("{trait: t, contains: a}"), lead(512)))
                .isEqualTo(4 * (1 + 3));
        assertThat(cost(OF_LEAD.formatted("{trait: t, matches: abcd}"), lead(128)))
                .isEqualTo(4 * (1 + 3));
        assertThat(cost(OF_LEAD.formatted("{trait: t, pattern: a}"), lead(10))).isEqualTo(4 * (1 + 81));
        assertThat(cost(OF_LEAD.formatted("{trait: t, pattern: a}"), lead(1_000)))
                .isEqualTo(4 * (1 + 8_001));
    }

    @Test
    void tests_of_lists_take_longer_on_long_ones() {
        String list = "lead: {t: [" + "a,".repeat(80) + "]},";
        assertThat(cost(OF_LEAD.formatted("{trait: t, contains: a}"), list)).isEqualTo(4 * (1 + 11));
    }

    @Test
    void each_signal_is_held_against_each_pattern() {
        String signals = "signals: [{event: A, times: 10}],";
        assertThat(cost("fit: []", signals)).isEqualTo(14 + 10);
        assertThat(cost("handRaisers: [{event: B}]", signals)).isEqualTo(14 + 10 * 2);
        assertThat(cost("exclude: [{on: {event: B}}]", signals)).isEqualTo(14 + 10 * 2);
        assertThat(cost("handRaisers: [{event: B}, {event: C}]", signals)).isEqualTo(14 + 10 * 3);
    }

    @Test
    void long_patterns_and_names_take_longer() {
        String signals = "signals: [{event: " + "e".repeat(64) + ", times: 10}],";
        assertThat(cost("handRaisers: [{event: abcdefgh}]", signals)).isEqualTo(14 + 10 * (1 + 1 + 2));
        assertThat(cost("handRaisers: [{event: abcdefgh, channel: abcd}]", signals))
                .isEqualTo(14 + 10 * (1 + 1 + 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {property: p, equals: a}                                          | 1
            {context: p, in: [a, b, c, d, e, f, g, h]}                        | 2
            {not: {property: p, equals: a}}                                   | 1
            {all: [{property: p, equals: a}, {context: p, equals: a}]}        | 2
            {any: [{property: p, equals: a}, {property: q, pattern: x}]}      | 82
            """)
    void details_are_looked_at_beside_the_name(String where, int steps) {
        assertThat(cost(
                        "handRaisers: [{event: B, where: " + where + "}]",
                        "signals: [{event: A, properties: {q: aaaaaaaaaa}, times: 10}],"))
                .isEqualTo(14 + 10L * (1 + 1 + steps));
    }

    private static String lead(int characters) {
        return "lead: {t: " + "a".repeat(characters) + "},";
    }

    /** Of a policy with one rule, nothing required, and one more section. */
    private static long cost(String section, String said) {
        Tree text =
                FlowText.tree("{mql: {enter: 50, requires: []}, engagement: [{rule: a, on: {event: A}, points: 1}], "
                        + section + ", examples: [{name: one, " + said + " expect: LEAD}]}");
        Policy policy = PolicyReader.readable(text, _ -> _ -> true).orElseThrow();
        return new ExampleCost(policy).of(ExampleReader.read(text).examples().getFirst());
    }
}
