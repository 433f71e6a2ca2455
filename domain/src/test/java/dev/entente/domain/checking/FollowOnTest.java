package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.with;
import static dev.entente.domain.checking.Checks.withFit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake is one finding: what only follows from it is not said, and what has nothing to do with it is. */
class FollowOnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{trait: company.country, in: DE}",
                "{any: {trait: title, equals: CEO}}",
                "{all: [{trait: a, equals: A}, {trait: a, in: B}]}",
                "{all: [{trait: a, equals: A}, {any: [{trait: a, equals: B}, {trait: b, in: C}]}]}",
            })
    void a_condition_of_which_a_part_cannot_be_read_is_not_said_never_to_hold(String condition) {
        assertThat(codes(withFit("{rule: f, when: %s, points: 5}".formatted(condition))))
                .containsExactly("wrong_type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{on: {where: {contxt: userAgent, contains: bot}}}; unknown_key",
                "{on: {where: {context: userAgent, contians: bot}}}; unknown_key",
                "{on: {where: {context: userAgent, in: bot}}}; wrong_type",
                "{on: {type: track, chanel: internal}}; unknown_key",
                "{on: [{event: E, channel: [internal]}]}; wrong_type",
            })
    void an_exclusion_of_which_a_part_cannot_be_read_excludes_nothing(String exclusion, String code) {
        assertThat(codes(with("exclude: [%s], handRaisers: [{event: H}]".formatted(exclusion))))
                .containsExactly(code);
    }

    @Test
    void signals_of_which_a_part_cannot_be_read_are_compared_with_none() {
        assertThat(codes(with("handRaisers: [{event: H, where: {property: a, in: A}}]")))
                .containsExactly("wrong_type");
        assertThat(codes("{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: 60},"
                        + " {rule: s, on: {event: E, chanel: mail}, points: 60}]}"))
                .containsExactly("unknown_key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "decay: {horizon: 730d}; out_of_range",
                "decay: {horizon: 1y}; wrong_form",
                "decay: {horizn: 365d}; unknown_key",
                "decay: 365d; wrong_type",
                "dcay: {horizon: 365d}; unknown_key",
            })
    void windows_are_not_held_against_a_horizon_that_cannot_be_read(String decay, String code) {
        assertThat(codes("{%s, mql: {enter: 50, guard: {distinctDays: 300, within: 365d}}, engagement: ["
                                .formatted(decay)
                        + "{rule: r, on: {event: E}, points: 60},"
                        + " {rule: s, when: {on: any, distinctDays: 300, within: 365d}, points: 6},"
                        + " {rule: t, when: {on: any, notWithin: 365d}, points: 6}],"
                        + " handRaisers: [{event: H, within: 365d}]}"))
                .containsExactly(code);
    }

    @Test
    void what_belongs_to_a_misspelt_key_is_not_said_to_be_in_a_wrong_place() {
        assertThat(codes("{mql: {enter: 50}, engagement: [{rule: r, points: 60,"
                        + " when: {on: {event: E}, distinctVlues: 3, of: offer, within: 9d}}]}"))
                .containsExactly("unknown_key");
    }

    @Test
    void days_are_not_held_against_a_window_that_cannot_be_read() {
        assertThat(codes("{mql: {enter: 50, guard: {distinctDays: 200, within: 1y}},"
                        + " engagement: [{rule: r, on: {event: E}, points: 60}]}"))
                .containsExactly("wrong_form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "group: b, on: {event: B}, points: many; wrong_type",
                "grop: b, on: {event: B}, points: 10; unknown_key",
                "group: b, on: {event: B}, points: 60, atMost: 1 per day, decay: nne; wrong_type",
            })
    void groups_and_sums_are_not_judged_where_a_rule_cannot_be_read(String rule, String code) {
        assertThat(codes(
                        "{mql: {enter: 5000, guard: {groups: 2}}, decay: {halfLife: 1d}, limits: {groups: {b: 5}}, engagement: ["
                                + "{rule: one, group: a, on: {event: A}, points: 10, atMost: 1 per week}, {rule: two, %s},"
                                        .formatted(rule)
                                + "{rule: wide, group: c, when: {distinctGroups: 2, within: 30d}, points: 1}]}"))
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handRaisers: [{evnt: Demo Requested}]",
                "handRaisers: [{name: date known, wen: {trait: purchaseDate, newerThan: 1d}}]",
            })
    void a_policy_of_a_raised_hand_that_cannot_be_read_is_not_said_to_have_none(String hands) {
        assertThat(codes("{mql: {enter: 50}, %s}".formatted(hands))).containsExactly("only_hands", "unknown_key");
    }

    @Test
    void a_bar_is_judged_beside_a_raised_hand_that_cannot_be_read() {
        assertThat(codes("{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: 6, atMost: 1 per horizon}],"
                        + " handRaisers: [{evnt: Demo Requested}]}"))
                .containsExactly("unreachable_bar", "unknown_key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "engagment: [{rule: r, group: web, on: {event: E}, points: 60}]; unknown_key",
                "engagement: {rule: r, group: web, on: {event: E}, points: 60}; wrong_type",
                "engagement: [{rule: r, grop: web, on: {event: E}, points: 60}]; unknown_key",
                "engagement: [{rule: r, group: [web], on: {event: E}, points: 60}]; wrong_type",
            })
    void groups_of_rules_that_cannot_be_read_are_not_said_to_be_unknown(String rules, String code) {
        assertThat(codes("{mql: {enter: 50}, %s, limits: {groups: {web: 5}}}".formatted(rules)))
                .containsExactly(code);
    }

    @Test
    void what_has_nothing_to_do_with_it_is_said_all_the_same() {
        assertThat(codes(
                        "{mql: {enter: 50}, decay: {horizon: 730d}, engagement: [{rule: r, on: {event: E}, points: 60},"
                                + " {rule: s, when: {on: any, within: 401d}, points: 6}],"
                                + " fit: [{rule: f, when: {trait: a, in: DE}, points: 5},"
                                + " {rule: g, when: {all: [{trait: a, equals: A}, {trait: a, equals: B}]}, points: 5}],"
                                + " exclude: [{on: {event: E}}, {on: {evnt: F}}], limits: {groups: {s: 1, x: 1}}}"))
                .containsExactly(
                        "out_of_range",
                        "never_true",
                        "out_of_range",
                        "wrong_type",
                        "never_true",
                        "unknown_key",
                        "unknown_value");
    }
}
