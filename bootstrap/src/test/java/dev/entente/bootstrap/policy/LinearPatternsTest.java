package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternsTest {

    private final LinearPatterns patterns = new LinearPatterns();

    @ParameterizedTest
    @CsvSource({
        "^v\\.?p\\b, VP Sales, true",
        "^v\\.?p\\b, MVP, false",
        "vp, MVP, true",
        "(?-i)vp, MVP, false",
        "^[a-z]{2}\\d{3}$, AB123, true",
        "^[a-z]{2}\\d{3}$, AB1234, false",
        "größe, GRÖSSE, false",
        "ärzt, ÄRZTE, true"
    })
    void an_expression_is_found_anywhere_in_a_text_whatever_the_case(String expression, String text, boolean found) {
        assertThat(patterns.compile(expression).test(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (          | missing closing ): (.
                    [z-a]      | invalid character class range: z-a.
                    (?=a)      | invalid or unsupported Perl syntax: (?=.
                    (a)\\1     | invalid escape sequence: \\1.
                    a**        | invalid nested repetition operator: **.
                    a{1001}    | invalid repeat count: {1001}.
                    """)
    void what_re2_refuses_is_refused_in_its_words(String expression, String reason) {
        assertThatThrownBy(() -> patterns.compile(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void an_expression_has_250_steps_and_no_more() {
        assertThatCode(() -> patterns.compile("a{248}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> patterns.compile("a{249}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("with its repetitions written out it is longer than 250 steps.");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "(((a{1000}){1000}){1000}){1000}",
                "((((((((((a?){10}){10}){10}){10}){10}){10}){10}){10}){10}){10}",
                "(a{100}){100}",
                "((a{1,30}){1,30}){1,30}",
                "(?:(?:a{900}){900,}){900,1000}",
                "((a*){1000}b){1000}"
            })
    void repetitions_of_repetitions_are_refused_before_they_are_written_out(String expression) {
        assertThatThrownBy(() -> patterns.compile(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 250 steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}\\d{2} ?(\\d{4} ?){4}\\d{0,2}$",
                "^.{1,50}@.{1,50}$",
                "^(\\+49|0)[1-9]\\d{1,14}$",
                "(\\b\\w{3,12}\\b ?){2,5}"
            })
    void repetitions_that_people_write_are_not_refused(String expression) {
        assertThatCode(() -> patterns.compile(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a*)*b", "(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void expressions_that_explode_elsewhere_take_linear_time(String expression) {
        assertThat(patterns.compile(expression).test("a".repeat(20_000) + "!")).isFalse();
    }
}
