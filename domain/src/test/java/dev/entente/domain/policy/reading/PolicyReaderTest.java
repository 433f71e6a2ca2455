package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.refused;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    @Test
    void the_least_policy_has_sensible_defaults() {
        Policy policy = accepted("{mql: {enter: 50}}");

        assertThat(policy.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(policy.horizonDays()).isEqualTo(180);
        assertThat(policy.coolDownDays()).isEqualTo(30);
        assertThat(policy.limits()).isEqualTo(Limits.NONE);
        assertThat(policy.fit()).isEmpty();
        assertThat(policy.mql().leave()).isEqualTo(Points.of(50));
        assertThat(policy.mql().guard()).isNull();
        assertThat(policy.mql().requires())
                .extracting(MqlBar.Requirement::label)
                .containsExactly("email or phone");
    }

    @Test
    void sections_that_others_read_are_accepted_as_they_are() {
        accepted(with("name: N, description: D, sql: {framework: BANT}, handoff: {x: 1}, commitments: {y: [1]},"
                + "examples: [{name: n}]"));
    }

    @Test
    void a_key_with_nothing_after_it_is_as_good_as_absent() {
        assertThat(accepted(with("fit: null, exclude: null, decay: null")).fit())
                .isEmpty();
    }

    @Test
    void everything_wrong_is_found_at_once_in_the_order_of_the_text() {
        assertThat(refused("""
                        {
                          zone: Europe/Berlinn,
                          engagment: [],
                          fit: [
                            {rule: a, when: {trait: title, equls: CEO}, points: 10},
                            {rule: a, when: {trait: title, equals: CEO}, points: ten}
                          ],
                          handRaisers: [{event: E, within: 181d}],
                          mql: {enter: 50, leave: 50.01}
                        }"""))
                .extracting(
                        problem -> problem.place().line(),
                        problem -> problem.place().column(),
                        Problem::pointer,
                        Problem::code,
                        Problem::suggestion)
                .containsExactly(
                        tuple(2, 9, "/zone", "unknown_value", "Europe/Berlin"),
                        tuple(3, 3, "/engagment", "unknown_key", "engagement"),
                        tuple(5, 36, "/fit/0/when/equls", "unknown_key", "equals"),
                        tuple(6, 12, "/fit/1/rule", "duplicate_name", null),
                        tuple(6, 58, "/fit/1/points", "wrong_type", null),
                        tuple(8, 36, "/handRaisers/0/within", "beyond_horizon", null),
                        tuple(9, 27, "/mql/leave", "leave_above_enter", null));
    }

    @Test
    void problems_say_what_was_given_and_what_is_allowed() {
        assertThat(onlyProblem("{mql: {enter: 50, leave: 51}}"))
                .hasToString(
                        "line 1, column 26 (/mql/leave): The leave bar is at most the enter bar 50.00, not 51.00.");
        assertThat(onlyProblem("{mql: {entre: 50}}"))
                .hasToString("line 1, column 8 (/mql/entre): Nothing here is called 'entre';"
                        + " known are enter, leave, guard, requires. Did you mean 'enter'?");
        assertThat(onlyProblem("[]").message())
                .startsWith("Expected keys (zone, decay, ")
                .endsWith("), not a list of 0.");
    }

    @Test
    void pointers_escape_what_their_own_language_means() {
        assertThat(onlyProblem(with("a/b~c: 1")).pointer()).isEqualTo("/a~1b~0c");
    }

    @Test
    void the_bars_are_needed() {
        assertThat(onlyProblem("{}"))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly("", "missing_key");
        assertThat(onlyProblem("{mql: {leave: 35}}").message()).isEqualTo("'enter' is missing.");
    }

    @Test
    void a_key_that_stands_twice_is_refused_wherever_it_stands() {
        Problem problem = onlyProblem(with("handoff: {a: 1,\n a: 2}"));

        assertThat(problem.code()).isEqualTo("duplicate_key");
        assertThat(problem.pointer()).isEqualTo("/handoff/a");
        assertThat(problem.place()).isEqualTo(new Place(2, 2));
        assertThat(problem.message()).isEqualTo("'a' stands here twice, first on line 1, column 30.");
    }

    @Test
    void a_name_that_is_given_twice_says_where_it_was_given_first() {
        String rule = "{rule: a, when: {trait: x, present: true}, points: 1}";

        assertThat(onlyProblem(with("fit: [" + rule + ",\n" + rule + "]")))
                .hasToString(
                        "line 2, column 8 (/fit/1/rule): Another rule is called 'a' already, on line 1, column 33.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "+02:00"})
    void zones_are_those_of_the_time_zone_database(String zone) {
        assertThat(accepted(with("zone: \"" + zone + "\"")).zone()).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"europe/berlin", "Europe/Berlni", "Europe\\Berlin"})
    void a_zone_nearly_right_is_put_right(String zone) {
        assertThat(onlyProblem(with("zone: " + zone)).suggestion()).isEqualTo("Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({"Berlin, Europe/Berlin", "new york, America/New_York", "Rome, Europe/Rome"})
    void a_zone_that_is_a_place_alone_is_put_right(String place, String zone) {
        assertThat(onlyProblem(with("zone: " + place)).suggestion()).isEqualTo(zone);
    }

    @Test
    void a_cool_down_is_a_duration_up_to_two_years() {
        assertThat(accepted(with("recycle: {coolDown: 1d}")).coolDownDays()).isEqualTo(1);
        assertThat(accepted(with("recycle: {coolDown: 730d}")).coolDownDays()).isEqualTo(730);
        assertThat(onlyProblem(with("recycle: {coolDown: 731d}")).code()).isEqualTo("out_of_range");
        assertThat(onlyProblem(with("recycle: {coolDown: 0d}")).code()).isEqualTo("out_of_range");
    }

    @Test
    void a_disqualifier_names_its_reason() {
        var disqualifier = accepted(with("disqualify: [{when: {trait: a, present: true}, reason: competitor}]"))
                .disqualify()
                .getFirst();

        assertThat(disqualifier.reason()).isEqualTo("competitor");
        assertThat(onlyProblem(with("disqualify: [{when: {trait: a, present: true}}]"))
                        .message())
                .isEqualTo("'reason' is missing.");
    }
}
