package dev.entente.domain.policy.reading;

import static dev.entente.domain.Behaviours.notWithin;
import static dev.entente.domain.Policies.onEvent;
import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviourReaderTest {

    private static final String ON = "on: {event: E}, ";

    @ParameterizedTest
    @MethodSource
    void each_form_is_read(String text, Condition expected) {
        assertThat(when(text)).isEqualTo(expected);
    }

    static Stream<Arguments> each_form_is_read() {
        SignalPattern on = onEvent("E");
        return Stream.of(
                Arguments.of(ON + "count: 5, within: 30d", new Behaviour(new Measure.Signals(on), 5, 30)),
                Arguments.of(ON + "within: 30d", new Behaviour(new Measure.Signals(on), 1, 30)),
                Arguments.of(ON + "count: 2", new Behaviour(new Measure.Signals(on), 2, 180)),
                Arguments.of(ON + "distinctDays: 3, within: 2w", new Behaviour(new Measure.Days(on), 3, 14)),
                Arguments.of(
                        ON + "distinctValues: 3, of: offer.id, within: 90d",
                        new Behaviour(new Measure.Values(on, "offer.id"), 3, 90)),
                Arguments.of("distinctGroups: 3, within: 30d", new Behaviour(new Measure.Groups(), 3, 30)),
                Arguments.of(ON + "notWithin: 30d", notWithin("E", 30)),
                Arguments.of(
                        "on: any, count: 1, within: 90d", new Behaviour(new Measure.Signals(SignalPattern.ANY), 1, 90)),
                Arguments.of(
                        "all: [{on: {event: E}, within: 9d}, {not: {trait: t, present: true}}]",
                        new Condition.All(List.of(
                                new Behaviour(new Measure.Signals(on), 1, 9),
                                new Condition.Not(new Condition.Trait("t", new TraitTest.Present()))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count: 0, within: 9d                       | out_of_range
            count: 10001, within: 9d                   | out_of_range
            count: 1, within: 181d                     | beyond_horizon
            notWithin: 181d                            | beyond_horizon
            distinctDays: 10, within: 9d               | never_true
            distinctValues: 51, of: p, within: 9d      | out_of_range
            distinctValues: 2, within: 9d              | missing_key
            count: 2, of: p                            | not_exactly_one
            count: 2, distinctDays: 2                  | not_exactly_one
            notWithin: 9d, within: 9d                  | not_exactly_one
            notWithin: 9d, count: 2                    | not_exactly_one
            count: 2, equals: x                        | not_exactly_one
            coumt: 2                                   | unknown_key
            """)
    void other_forms_are_refused(String keys, String code) {
        assertThat(onlyProblem(rule(ON + keys)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            distinctGroups: 2, count: 2                            | not_exactly_one
            distinctGroups: 2, on: {event: E}                      | not_exactly_one
            'trait: t, present: true, within: 9d'                  | not_exactly_one
            'all: [{trait: t, present: true}], within: 9d'         | not_exactly_one
            within: 9d                                             | not_exactly_one
            """)
    void a_window_belongs_to_what_somebody_did(String keys, String code) {
        assertThat(onlyProblem(rule(keys)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count: 10000, within: 180d
            distinctDays: 9, within: 9d
            distinctValues: 50, of: p
            count: 1, within: 1d
            notWithin: 180d
            """)
    void the_bounds_themselves_are_accepted(String keys) {
        assertThat(when(ON + keys)).isNotNull();
    }

    @Test
    void what_somebody_did_is_not_who_somebody_is() {
        assertThat(onlyProblem(with("fit: [{rule: r, points: 1, when: {on: {event: E}, count: 2}}]"))
                        .code())
                .isEqualTo("misplaced");
    }

    @Test
    void what_is_true_has_neither_cap_nor_decay() {
        for (String key : List.of("atMost: 3 per week", "decay: none")) {
            assertThat(onlyProblem(with("engagement: [{rule: r, points: 1, when: {on: {event: E}}, " + key + "}]"))
                            .code())
                    .isEqualTo("misplaced");
        }
        assertThat(onlyProblem(with("engagement: [{rule: r, points: 1, when: {on: any}, on: any}]"))
                        .code())
                .isEqualTo("not_exactly_one");
    }

    @Test
    void hands_are_raised_by_signals_or_while_something_is_true() {
        var policy = accepted(with("handRaisers: [{event: E}, {name: n, when: {trait: t, present: true}}]"));
        assertThat(policy.handRaisers()).hasSize(1);
        assertThat(policy.raisedWhile()).hasSize(1);
        assertThat(onlyProblem(with("handRaisers: [{when: {trait: t, present: true}}]"))
                        .code())
                .isEqualTo("missing_key");
        assertThat(onlyProblem(with("handRaisers: [{name: n, within: 3d, when: {trait: t, present: true}}]"))
                        .code())
                .isEqualTo("misplaced");
        assertThat(onlyProblem(with("handRaisers: [{event: E, name: n}]")).code())
                .isEqualTo("misplaced");
    }

    @Test
    void a_direct_sql_asks_something() {
        assertThat(accepted(with("sql: {framework: BANT, direct: {enter: 90, when: {on: {event: E}, count: 3}}}"))
                        .directSql())
                .isNotNull();
        assertThat(accepted(with("sql: {framework: BANT}")).directSql()).isNull();
        assertThat(onlyProblem(with("sql: {direct: {}}")).code()).isEqualTo("not_exactly_one");
    }

    @Test
    void grades_have_two_bars_each_the_second_below_the_first() {
        assertThat(accepted(with("grades: {fit: {A: 30, B: 29.99}, engagement: {1: 50, 2: 20}}"))
                        .grades())
                .isNotNull();
        assertThat(onlyProblem(with("grades: {fit: {A: 30, B: 30}, engagement: {1: 50, 2: 20}}"))
                        .code())
                .isEqualTo("never_true");
        assertThat(onlyProblem(with("grades: {fit: {A: 30, B: 15}}")).code()).isEqualTo("missing_key");
        assertThat(onlyProblem(with("grades: {fit: {A: 30}, engagement: {1: 50, 2: 20}}"))
                        .code())
                .isEqualTo("missing_key");
    }

    private static Condition when(String keys) {
        return accepted(rule(keys)).behaviour().getFirst().when();
    }

    private static String rule(String keys) {
        return with("engagement: [{rule: r, points: 1, when: {" + keys + "}}]");
    }
}
