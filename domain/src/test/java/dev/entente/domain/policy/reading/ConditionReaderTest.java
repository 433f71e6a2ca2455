package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.condition;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Expression;
import dev.entente.domain.policy.Glob;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReaderTest {

    @Test
    void a_trait_is_held_against_each_kind_of_test() {
        assertThat(test("equals: CEO")).isEqualTo(in(new Text("CEO")));
        assertThat(test("equals: 50")).isEqualTo(in(new Numeric(new BigDecimal(50))));
        assertThat(test("equals: true")).isEqualTo(in(new Flag(true)));
        assertThat(test("in: [a, 2]")).isEqualTo(in(new Text("a"), new Numeric(BigDecimal.TWO)));
        assertThat(test("between: [50, 1000]"))
                .isEqualTo(new TraitTest.Between(new BigDecimal(50), new BigDecimal(1000)));
        assertThat(test("atLeast: 50")).isEqualTo(new TraitTest.AtLeast(new BigDecimal(50)));
        assertThat(test("atMost: -0.5")).isEqualTo(new TraitTest.AtMost(new BigDecimal("-0.5")));
        assertThat(test("endsWith: Ltd")).isEqualTo(new TraitTest.Matches(new Glob("*ltd", true)));
        assertThat(test("pattern: \"^VP$\""))
                .isEqualTo(new TraitTest.Pattern(new Expression("^VP$", Texts.expression("^VP$"))));
        assertThat(test("contains: VP")).isEqualTo(new TraitTest.Contains("VP"));
        assertThat(test("startsWith: Head")).isEqualTo(new TraitTest.Matches(new Glob("head*", true)));
        assertThat(test("matches: *VP*")).isEqualTo(new TraitTest.Matches(new Glob("*vp*", true)));
        assertThat(test("present: true")).isEqualTo(new TraitTest.Present());
        assertThat(test("absent: true")).isEqualTo(new TraitTest.Absent());
        assertThat(test("olderThan: 0d")).isEqualTo(new TraitTest.OlderThan(0));
        assertThat(test("newerThan: 2w")).isEqualTo(new TraitTest.NewerThan(14));
    }

    @Test
    void an_expression_that_cannot_be_used_is_refused_with_the_reason() {
        assertThat(onlyProblem(when("{trait: a, pattern: \"(\"}")).message())
                .isEqualTo("'(' is no expression that can be used: missing a closing parenthesis.");
    }

    @Test
    void conditions_combine() {
        Condition a = condition("{trait: a, present: true}");
        Condition b = condition("{trait: b, absent: true}");

        assertThat(condition("{all: [{trait: a, present: true}, {not: {trait: b, absent: true}}]}"))
                .isEqualTo(new Condition.All(List.of(a, new Condition.Not(b))));
        assertThat(condition("{any: [{trait: a, present: true}]}")).isEqualTo(new Condition.Any(List.of(a)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                      | not_exactly_one | /fit/0/when
                    {trait: a}                              | not_exactly_one | /fit/0/when
                    {present: true}                         | not_exactly_one | /fit/0/when
                    {trait: a, present: true, equals: 1}    | not_exactly_one | /fit/0/when
                    {trait: a, all: [{trait: b, equals: 1}]}| not_exactly_one | /fit/0/when
                    {not: {trait: a, equals: 1}, equals: 2} | not_exactly_one | /fit/0/when
                    {trait: a, equals: [1]}                 | wrong_type      | /fit/0/when/equals
                    {trait: a, equals: " "}                 | out_of_range    | /fit/0/when/equals
                    {trait: "", equals: 1}                  | out_of_range    | /fit/0/when/trait
                    {trait: a, in: []}                      | out_of_range    | /fit/0/when/in
                    {trait: a, in: b}                       | wrong_type      | /fit/0/when/in
                    {trait: a, in: [b, null]}               | wrong_type      | /fit/0/when/in/1
                    {trait: a, between: 5}                  | wrong_type      | /fit/0/when/between
                    {trait: a, between: [5]}                | wrong_form      | /fit/0/when/between
                    {trait: a, between: [1, 2, 3]}          | wrong_form      | /fit/0/when/between
                    {trait: a, between: [1, b]}             | wrong_type      | /fit/0/when/between/1
                    {trait: a, between: [2, 1]}             | never_true      | /fit/0/when/between
                    {trait: a, present: false}              | wrong_type      | /fit/0/when/present
                    {trait: a, absent: "true"}              | wrong_type      | /fit/0/when/absent
                    {trait: a, startsWith: a*}              | wrong_form      | /fit/0/when/startsWith
                    {trait: a, endsWith: a*}                | wrong_form      | /fit/0/when/endsWith
                    {trait: a, atLeast: few}                | wrong_type      | /fit/0/when/atLeast
                    {trait: a, atMost: 1e999999999}         | out_of_range    | /fit/0/when/atMost
                    {trait: a, pattern: "("}                | wrong_form      | /fit/0/when/pattern
                    {trait: a, olderThan: 30}               | wrong_form      | /fit/0/when/olderThan
                    {trait: a, olderThan: 36501d}           | out_of_range    | /fit/0/when/olderThan
                    {trait: a, newerThan: 0d}               | out_of_range    | /fit/0/when/newerThan
                    {all: []}                               | out_of_range    | /fit/0/when/all
                    {all: {trait: a, equals: 1}}            | wrong_type      | /fit/0/when/all
                    {not: [{trait: a, equals: 1}]}          | wrong_type      | /fit/0/when/not
                    {any: [{trait: a, equals: 0x1F}]}       | out_of_range    | /fit/0/when/any/0/equals
                    """)
    void what_is_no_condition_is_refused_where_it_stands(String text, String code, String pointer) {
        assertThat(onlyProblem(when(text)))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(code, pointer);
    }

    @Test
    void a_range_may_be_a_single_number() {
        assertThat(test("between: [5, 5.0]")).isInstanceOf(TraitTest.Between.class);
    }

    @Test
    void conditions_nest_eight_deep_and_no_deeper() {
        condition(nested(7));

        assertThat(onlyProblem(when(nested(8)))).extracting(Problem::code).isEqualTo("too_deep");
    }

    @Test
    void patterns_and_texts_have_255_characters_and_no_more() {
        assertThat(test("matches: " + "x".repeat(255))).isNotNull();
        assertThat(test("startsWith: " + "x".repeat(254))).isNotNull();
        assertThat(test("contains: " + "x".repeat(255))).isNotNull();
        assertThat(test("pattern: " + "x".repeat(255))).isNotNull();
        for (String test : List.of("matches", "startsWith", "endsWith", "contains", "equals", "pattern")) {
            String text = when("{trait: a, " + test + ": " + "x".repeat(256) + "}");
            assertThat(onlyProblem(text).code()).isEqualTo("out_of_range");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\ud800"})
    void what_cannot_be_seen_is_refused(String text) {
        assertThat(onlyProblem(when("{trait: a, equals: \"" + text + "\"}")).code())
                .isEqualTo("wrong_form");
    }

    @Test
    void a_list_has_2000_items_and_no_more() {
        assertThat(test("in: [" + "x,".repeat(2_000) + "]")).isNotNull();
        assertThat(onlyProblem(when("{trait: a, in: [" + "x,".repeat(2_001) + "]}")))
                .extracting(Problem::code)
                .isEqualTo("too_many");
    }

    private static String nested(int negations) {
        return "{not: ".repeat(negations) + "{trait: a, present: true}" + "}".repeat(negations);
    }

    private static TraitTest test(String test) {
        return ((Condition.Trait) condition("{trait: t, " + test + "}")).test();
    }

    private static TraitTest in(TraitValue... values) {
        return new TraitTest.In(List.of(values));
    }
}
