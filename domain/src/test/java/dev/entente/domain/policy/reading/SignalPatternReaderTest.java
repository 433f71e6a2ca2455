package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.accepted;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Where;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.SignalType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPatternReaderTest {

    @Test
    void a_list_means_any_of_them() {
        assertThat(on("[{event: A}, {page: /b}]"))
                .isEqualTo(new SignalPattern(List.of(
                        new SignalForm(null, glob("A"), null, null, null, null, null),
                        new SignalForm(null, null, glob("/b"), null, null, null, null))));
    }

    @Test
    void any_is_every_signal() {
        assertThat(on("any")).isEqualTo(SignalPattern.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"track", "identify", "page", "screen", "group", "alias"})
    void a_type_is_one_of_the_calls_of_the_sdks(String type) {
        assertThat(on("{type: " + type + "}").forms())
                .extracting(SignalForm::type)
                .extracting(SignalType::name)
                .containsExactly(type.toUpperCase(Locale.ROOT));
    }

    @Test
    void what_a_signal_says_is_tested_as_traits_are() {
        assertThat(where("{property: formId, in: [contact, quote]}"))
                .isEqualTo(new Where.Property(
                        "formId", new TraitTest.In(List.of(new Text("contact"), new Text("quote")))));
        assertThat(where("{context: page.path, endsWith: .pdf}"))
                .isEqualTo(new Where.Context("page.path", new TraitTest.Matches(new Glob("*.pdf", true))));
    }

    @Test
    void tests_of_details_combine() {
        Where a = where("{property: a, present: true}");
        Where b = where("{context: b, absent: true}");
        assertThat(where("{all: [{property: a, present: true}, {not: {context: b, absent: true}}]}"))
                .isEqualTo(new Where.All(List.of(a, new Where.Not(b))));
        assertThat(where("{any: [{property: a, present: true}]}")).isEqualTo(new Where.Any(List.of(a)));
    }

    @Test
    void a_pattern_may_ask_for_details_alone() {
        assertThat(on("{where: {property: a, equals: x}}").forms().getFirst().event())
                .isNull();
    }

    @Test
    void a_hand_raiser_has_details_too() {
        Policy policy = accepted(with("handRaisers: [{event: Form, where: {property: a, equals: x}, within: 7d}]"));
        assertThat(policy.handRaisers().getFirst().on().forms().getFirst().where())
                .isNotNull();
        assertThat(policy.handRaisers().getFirst().withinDays()).isEqualTo(7);
    }

    @Test
    void signals_and_leads_are_excluded_side_by_side() {
        Policy policy = accepted(with("exclude: [{trait: email, present: true}, {on: {channel: test}}, {on: any}]"));
        assertThat(policy.exclude()).containsExactly(new Condition.Trait("email", new TraitTest.Present()));
        assertThat(policy.ignore())
                .containsExactly(new SignalPattern(null, null, null, new Glob("test", true), null), SignalPattern.ANY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    all                                              | wrong_type      | ''
                    []                                               | out_of_range    | ''
                    [{event: A}, {evnt: B}]                          | unknown_key     | /1/evnt
                    [any]                                            | wrong_type      | /0
                    {type: tracks}                                   | unknown_value   | /type
                    {type: page, event: A}                           | never_true      | ''
                    {type: track, page: /a}                          | never_true      | ''
                    {type: identify, screen: A}                      | never_true      | ''
                    {event: A, where: {}}                            | not_exactly_one | /where
                    {event: A, where: {property: a}}                 | not_exactly_one | /where
                    {event: A, where: {property: a, context: b, equals: 1}} | not_exactly_one | /where
                    {event: A, where: {trait: a, equals: 1}}         | unknown_key     | /where/trait
                    {event: A, where: {all: [], equals: 1}}          | not_exactly_one | /where
                    {event: A, where: {all: []}}                     | out_of_range    | /where/all
                    {event: A, where: {property: "", equals: 1}}     | out_of_range    | /where/property
                    {event: A, where: [{property: a, equals: 1}]}    | wrong_type      | /where
                    {event: A, where: {property: a, between: [2, 1]}}| never_true      | /where/between
                    """)
    void what_is_no_pattern_is_refused_where_it_stands(String on, String code, String pointer) {
        assertThat(Texts.refused(with("engagement: [{rule: r, points: 1, on: " + on + "}]")))
                .extracting(Problem::code, Problem::pointer)
                .contains(tuple(code, "/engagement/0/on" + pointer));
    }

    @Test
    void tests_of_details_nest_eight_deep_and_no_deeper() {
        where(nested(7));
        assertThat(onlyProblem(with("engagement: [{rule: r, points: 1, on: {where: " + nested(8) + "}}]")))
                .extracting(Problem::code)
                .isEqualTo("too_deep");
    }

    @Test
    void what_stands_beside_on_makes_no_exclusion_of_signals() {
        assertThat(Texts.refused(with("exclude: [{on: any, reason: x}]"))).isNotEmpty();
        assertThat(Texts.refused(with("exclude: [{}]"))).isNotEmpty();
    }

    private static String nested(int negations) {
        return "{not: ".repeat(negations) + "{property: a, present: true}" + "}".repeat(negations);
    }

    private static Where where(String where) {
        return Objects.requireNonNull(
                on("{event: E, where: " + where + "}").forms().getFirst().where());
    }

    private static SignalPattern on(String on) {
        return accepted(with("engagement: [{rule: r, points: 1, on: " + on + "}]"))
                .engagement()
                .getFirst()
                .on();
    }

    private static Glob glob(String pattern) {
        return new Glob(pattern, false);
    }
}
