package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.MqlBar.Guard;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Problem;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsReadingTest {

    @Test
    void the_leave_bar_may_touch_the_enter_bar() {
        assertThat(mql("enter: 50, leave: 49.99").leave()).isEqualTo(Points.of(new BigDecimal("49.99")));
        assertThat(mql("enter: 50, leave: 50").leave()).isEqualTo(Points.of(50));
        assertThat(onlyProblem("{mql: {enter: 50, leave: 50.01}}").code()).isEqualTo("leave_above_enter");
    }

    @Test
    void a_bar_that_is_no_number_is_said_once() {
        assertThat(onlyProblem("{mql: {enter: high, leave: 35}}").pointer()).isEqualTo("/mql/enter");
    }

    @Test
    void a_guard_asks_for_one_group_on_one_day_within_the_horizon_unless_it_says_more() {
        assertThat(mql("enter: 50, guard: {}").guard()).isEqualTo(new Guard(1, 1, 180));
        assertThat(mql("enter: 50, guard: {groups: 2, distinctDays: 3, within: 3d}")
                        .guard())
                .isEqualTo(new Guard(2, 3, 3));
        assertThat(mql("enter: 50, guard: {within: 180d}").guard()).isEqualTo(new Guard(1, 1, 180));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    guard: {within: 181d}                    | beyond_horizon  | /mql/guard/within
                    guard: {within: 0d}                      | out_of_range    | /mql/guard/within
                    guard: {groups: 0}                       | out_of_range    | /mql/guard/groups
                    guard: {groups: 1.5}                     | out_of_range    | /mql/guard/groups
                    guard: {groups: web}                     | wrong_type      | /mql/guard/groups
                    guard: {distinctDays: 0}                 | out_of_range    | /mql/guard/distinctDays
                    guard: {distinctDays: 4, within: 3d}     | never_true      | /mql/guard
                    guard: {distinctDays: 181}               | never_true      | /mql/guard
                    guard: {days: 3}                         | unknown_key     | /mql/guard/days
                    requires: email                          | wrong_type      | /mql/requires
                    requires: [{all: [email]}]               | unknown_key     | /mql/requires/0/all
                    requires: [{any: []}]                    | out_of_range    | /mql/requires/0/any
                    requires: [[email]]                      | wrong_type      | /mql/requires/0
                    """)
    void what_else_is_asked_of_an_mql_is_refused(String keys, String code, String pointer) {
        assertThat(Texts.refused("{mql: {enter: 50, " + keys + "}}"))
                .extracting(Problem::code, Problem::pointer)
                .contains(org.assertj.core.api.Assertions.tuple(code, pointer));
    }

    @Test
    void what_must_be_known_is_named_as_the_policy_names_it() {
        assertThat(mql("enter: 50, requires: [email, {any: [phone, company.phone]}]")
                        .requires())
                .extracting(Requirement::label)
                .containsExactly("email", "phone or company.phone");
        assertThat(mql("enter: 50, requires: []").requires()).isEmpty();
    }

    private static MqlBar mql(String keys) {
        return accepted("{mql: {" + keys + "}}").mql();
    }

    @Test
    void limits_are_read() {
        assertThat(limits("{fit: 40, engagement: 100, groups: {web: 60.5}, floor: -10}"))
                .isEqualTo(new Limits(
                        Points.of(40),
                        Points.of(100),
                        Map.of("web", Points.of(new BigDecimal("60.5"))),
                        Points.of(-10)));
    }

    private static Limits limits(String limits) {
        return accepted(withLimits(limits)).limits();
    }

    private static String withLimits(String limits) {
        return with("engagement: [{rule: r, group: web, on: {event: E}, points: 1}], limits: " + limits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {fit: 0}                | out_of_range  | /limits/fit
                    {engagement: -1}        | out_of_range  | /limits/engagement
                    {engagement: 1000001}   | out_of_range  | /limits/engagement
                    {groups: {web: 0}}      | out_of_range  | /limits/groups/web
                    {groups: {web: null}}   | wrong_type    | /limits/groups/web
                    {groups: {wbe: 10}}     | unknown_value | /limits/groups/wbe
                    {groups: [web]}         | wrong_type    | /limits/groups
                    {floor: low}            | wrong_type    | /limits/floor
                    {flor: 1}               | unknown_key   | /limits/flor
                    """)
    void other_limits_are_refused(String limits, String code, String pointer) {
        assertThat(onlyProblem(withLimits(limits)))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(code, pointer);
    }

    @Test
    void a_group_nearly_right_is_put_right() {
        assertThat(onlyProblem(withLimits("{groups: {wbe: 10}}")).suggestion()).isEqualTo("web");
    }

    @Test
    void the_group_of_a_broken_rule_is_a_group_too() {
        assertThat(onlyProblem(with("engagement: [{rule: r, group: web, on: {event: E}, points: x}],"
                                + " limits: {groups: {web: 5}}"))
                        .pointer())
                .isEqualTo("/engagement/0/points");
    }

    @Test
    void a_raised_hand_holds_for_30_days_unless_told_otherwise() {
        assertThat(withinDays("{event: E}", 180)).isEqualTo(30);
        assertThat(withinDays("{event: E, within: 1d}", 180)).isEqualTo(1);
        assertThat(withinDays("{event: E, within: 180d}", 180)).isEqualTo(180);
        assertThat(withinDays("{event: E}", 10)).isEqualTo(10);
    }

    private static int withinDays(String raiser, int horizon) {
        return accepted(with("decay: {horizon: " + horizon + "d}, handRaisers: [" + raiser + "]"))
                .handRaisers()
                .getFirst()
                .withinDays();
    }
}
