package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static dev.entente.domain.checking.Checks.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarCheckTest {

    /** Horizon of 28 days: at most one month has begun before, four weeks and the day on which the first began. */
    private static String capped(String enter, String cap, String decay) {
        return "{mql: {enter: %s}, decay: {%s, horizon: 28d}, engagement: [{rule: r, on: {event: E}, points: 1, atMost: %s}]}"
                .formatted(enter, decay, cap);
    }

    @ParameterizedTest
    @CsvSource({
        "3 per horizon, none: true, 3, 3.01",
        "2 per day, none: true, 58, 58.01",
        "1 per week, none: true, 5, 5.01",
        "1 per month, none: true, 2, 2.01",
        "3 per horizon, halfLife: 7d, 3, 3.01",
        "2 per week, halfLife: 7d, 5.4, 5.5",
        "1 per week, linear: 7d, 1.86, 1.87",
    })
    void a_bar_is_unreachable_above_all_that_caps_horizon_and_decay_let_come_together(
            String cap, String decay, String reachable, String unreachable) {
        assertThat(codes(capped(reachable, cap, decay))).isEmpty();
        assertThat(codes(capped(unreachable, cap, decay))).containsExactly("unreachable_bar");
    }

    @Test
    void a_rule_without_a_cap_counts_10_000_signals_of_a_day() {
        String text =
                "{mql: {enter: %s}, decay: {none: true, horizon: 1d}, engagement: [{rule: r, on: {event: E}, points: 1}]}";

        assertThat(codes(text.formatted("20000"))).isEmpty();
        assertThat(codes(text.formatted("20000.01"))).containsExactly("unreachable_bar");
    }

    @Test
    void an_unreachable_bar_says_what_can_be_reached() {
        Finding finding = only("{mql: {enter: 50}, fit: [{rule: a, when: {trait: x, present: true}, points: 15}],"
                + " engagement: [{rule: b, on: {event: E}, points: 10, atMost: 2 per horizon}]}");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.problem().pointer()).isEqualTo("/mql/enter");
        assertThat(finding.problem().place().line()).isEqualTo(1);
        assertThat(finding.problem().message())
                .isEqualTo("No lead can reach 50.00: fit comes to at most 15.00, engagement to at most 20.00.");
    }

    @Test
    void an_mql_that_leaves_where_it_enters_is_warned_of() {
        String text = "{mql: {enter: 50%s}, engagement: [{rule: r, on: {event: E}, points: 60}]}";
        Finding finding = only(text.formatted(", leave: 50"));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("leave_at_enter");
        assertThat(finding.problem().pointer()).isEqualTo("/mql/leave");
        assertThat(codes(text.formatted(", leave: 49.99"))).isEmpty();
        assertThat(codes(text.formatted(""))).isEmpty();
        assertThat(codes(text.formatted(", leave: null"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"59, 60", "60, 60", "61, 60"})
    void limits_of_groups_and_scores_bound_what_can_be_reached(int enter, int limit) {
        String rules = "engagement: [{rule: r, group: web, on: {event: E}, points: 100}]";
        String[] codes = enter > limit ? new String[] {"unreachable_bar"} : new String[0];

        assertThat(codes("{mql: {enter: %d}, %s, limits: {groups: {web: %d}}}".formatted(enter, rules, limit)))
                .containsExactly(codes);
        assertThat(codes("{mql: {enter: %d}, %s, limits: {engagement: %d}}".formatted(enter, rules, limit)))
                .containsExactly(codes);
        assertThat(codes(
                        "{mql: {enter: %d}, fit: [{rule: f, when: {trait: x, present: true}, points: 100}], limits: {fit: %d}}"
                                .formatted(enter, limit)))
                .containsExactly(codes);
    }

    @Test
    void a_limit_of_a_group_holds_for_its_conditions_and_for_its_signals_apart() {
        assertThat(codes("{mql: {enter: 20}, limits: {groups: {g: 10}},"
                        + " fit: [{rule: f, group: g, when: {trait: x, present: true}, points: 50}],"
                        + " engagement: [{rule: r, group: g, on: {event: E}, points: 50}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{trait: plan, equals: Free}; {trait: plan, equals: Paid}",
                "{trait: company.employees, between: [1, 50]}; {trait: company.employees, between: [51, 100]}",
                "{trait: plan, present: true}; {trait: plan, absent: true}",
                "{trait: title, startsWith: VP}; {trait: title, startsWith: Head}",
                "{trait: since, olderThan: 30d}; {trait: since, newerThan: 30d}",
                "{trait: plan, in: [a, b]}; {not: {trait: plan, in: [A, B, c]}}",
            })
    void of_conditions_that_exclude_each_other_only_the_best_counts(String first, String second) {
        String text = "{mql: {enter: %d}, fit: [{rule: a, when: %s, points: 30}, {rule: b, when: %s, points: 40}]}";

        assertThat(codes(text.formatted(40, first, second))).isEmpty();
        assertThat(codes(text.formatted(41, first, second))).containsExactly("unreachable_bar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{trait: plan, equals: Free}; {trait: plan, equals: FREE}",
                "{trait: size, equals: 50}; {trait: size, equals: \"50\"}",
                "{trait: size, equals: \"50\"}; {trait: size, equals: \"50.0\"}",
                "{trait: size, between: [1, 50]}; {trait: size, between: [50, 100]}",
                "{trait: title, matches: \"*VP*\"}; {trait: title, matches: \"*Sales*\"}",
                "{trait: tags, contains: a}; {trait: tags, contains: b}",
                "{trait: since, olderThan: 30d}; {trait: since, newerThan: 31d}",
                "{trait: a, equals: x}; {trait: b, equals: y}",
            })
    void conditions_that_may_hold_together_count_together(String first, String second) {

        assertThat(codes("{mql: {enter: 70}, fit: [{rule: a, when: %s, points: 30}, {rule: b, when: %s, points: 40}]}"
                        .formatted(first, second)))
                .isEmpty();
    }

    @Test
    void a_floor_is_reached_by_doing_nothing() {
        assertThat(codes("{mql: {enter: 5}, limits: {floor: 5}, engagement: [{rule: r, on: {event: E}, points: -1}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{event: Demo Requested}",
                "{name: date known, when: {trait: purchaseDate, newerThan: 1d}}",
            })
    void a_policy_of_raised_hands_alone_is_warned_of(String hand) {
        Finding finding = only("{mql: {enter: 50, guard: {groups: 2}}, handRaisers: [%s]}".formatted(hand));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("only_hands");
        assertThat(codes("{mql: {enter: 50}}")).containsExactly("unreachable_bar");
        assertThat(codes("{mql: {enter: 50}, handRaisers: [%s],".formatted(hand)
                        + " engagement: [{rule: r, on: {event: E}, points: 49, atMost: 1 per horizon}]}"))
                .containsExactly("unreachable_bar");
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, ''", "3, unmeetable_guard"})
    void a_guard_asks_for_no_more_groups_than_give_points(int groups, String code) {
        assertThat(
                        codes(
                                "{mql: {enter: 50, guard: {groups: %d}}, engagement: [".formatted(groups)
                                        + "{rule: a, group: web, on: {event: A}, points: 30}, {rule: b, group: web, on: {event: B}, points: 30},"
                                        + "{rule: c, group: mail, on: {event: C}, points: 30}, {rule: d, group: jobs, on: {event: D}, points: -5}]}"))
                .containsExactly(code.isEmpty() ? new String[0] : new String[] {code});
    }

    @Test
    void nobody_is_left_where_all_that_can_be_reached_are_excluded() {
        String text = "requires: [email]}, engagement: [{rule: r, on: {event: E}, points: 60}], %s: [%s]}";

        assertThat(codes("{mql: {enter: 50, " + text.formatted("exclude", "{trait: email, present: true}")))
                .containsExactly("nobody_left");
        assertThat(codes("{mql: {enter: 50, "
                        + text.formatted("disqualify", "{when: {not: {trait: email, absent: true}}, reason: x}")))
                .containsExactly("nobody_left");
        assertThat(codes("{mql: {enter: 50, " + text.formatted("exclude", "{trait: email, matches: \"*@a.example\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"119, ''", "120, never_binds", "121, never_binds"})
    void a_limit_that_takes_nothing_away_is_warned_of(int limit, String code) {
        String[] codes = code.isEmpty() ? new String[0] : new String[] {code};
        String rules = "engagement: [{rule: r, group: web, on: {event: E}, points: 60, atMost: 2 per horizon}]";

        assertThat(codes("{mql: {enter: 50}, %s, limits: {groups: {web: %d}}}".formatted(rules, limit)))
                .containsExactly(codes);
        assertThat(codes("{mql: {enter: 50}, %s, limits: {engagement: %d}}".formatted(rules, limit)))
                .containsExactly(codes);
    }

    @ParameterizedTest
    @CsvSource({"59, ''", "60, never_binds", "61, never_binds"})
    void a_limit_of_fit_that_takes_nothing_away_is_warned_of(int limit, String code) {
        assertThat(codes(with("fit: [{rule: f, when: {trait: x, present: true}, points: 60}], limits: {fit: %d}"
                        .formatted(limit))))
                .containsExactly(code.isEmpty() ? new String[0] : new String[] {code});
    }

    @Test
    void a_floor_is_warned_of_where_no_rule_takes_points() {
        assertThat(codes(with("limits: {floor: 0}"))).containsExactly("never_binds");
        assertThat(codes(with("limits: {floor: 0}, fit: [{rule: f, when: {trait: x, present: true}, points: 0}]")))
                .containsExactly("never_binds", "no_points");
        assertThat(codes(with("limits: {floor: 0}, fit: [{rule: f, when: {trait: x, present: true}, points: -1}]")))
                .isEmpty();
    }

    @Test
    void what_scores_come_to_is_not_judged_where_a_part_of_it_cannot_be_read() {
        assertThat(codes("{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: many}]}"))
                .containsExactly("wrong_type");
        assertThat(codes("{mql: {enter: 50}, engagment: [{rule: r, on: {event: E}, points: 60}]}"))
                .containsExactly("unknown_key");
        assertThat(codes("{mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, point: 60}]}"))
                .containsExactly("unknown_key");
    }

    @Test
    void what_scores_come_to_is_judged_beside_problems_that_do_not_touch_them() {
        assertThat(
                        codes(
                                "{zone: Nowhere, mql: {enter: 50}, engagement: [{rule: r, on: {event: E}, points: 6, atMost: 1 per horizon}]}"))
                .containsExactlyInAnyOrder("unknown_value", "unreachable_bar");
    }
}
