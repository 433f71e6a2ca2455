package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.condition;
import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.TraitTest;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    private static final String ZEROS = "0".repeat(29);

    @ParameterizedTest
    @MethodSource
    void numbers_have_thirty_digits_before_and_after_the_point(String number) {
        assertThat(condition("{trait: t, atLeast: " + number + "}"))
                .isEqualTo(new Condition.Trait("t", new TraitTest.AtLeast(new BigDecimal(number))));
    }

    static Stream<String> numbers_have_thirty_digits_before_and_after_the_point() {
        return Stream.of(
                "1" + ZEROS,
                "0." + ZEROS + "1",
                "-1e30",
                "1e-30",
                "0".repeat(59) + "1",
                "12345678901234567890.1234567890");
    }

    @ParameterizedTest
    @MethodSource
    void others_are_refused_as_they_are_written(String number) {
        assertThat(onlyProblem(when("{trait: t, atLeast: " + number + "}")).message())
                .startsWith("Expected a decimal number of at most 30 digits, not '" + Words.cut(number));
    }

    static Stream<String> others_are_refused_as_they_are_written() {
        return Stream.of(
                "10" + ZEROS,
                "0.0" + ZEROS + "1",
                "-1e31",
                "1e-31",
                "0".repeat(60) + "1",
                "12345678901234567890.12345678901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u201315", "\u221215", "\u2013 1.5"})
    void a_dash_is_told_from_a_minus_sign(String number) {
        assertThat(onlyProblem(when("{trait: t, atLeast: " + number + "}")).message())
                .isEqualTo("Expected a number, not the text '%s': '%s' is a dash, not the minus sign '-'."
                        .formatted(number, number.charAt(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2013x", "1\u20132", "\u2013"})
    void a_dash_elsewhere_is_no_minus(String text) {
        assertThat(onlyProblem(when("{trait: t, atLeast: " + text + "}")).message())
                .isEqualTo("Expected a number, not the text '%s'.".formatted(text));
    }
}
