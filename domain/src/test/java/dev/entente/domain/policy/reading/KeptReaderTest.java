package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: MQL of the north, description: Agreed in March.",
                "name: null, description: null, handoff: null, commitments: null, sql: null",
                "handoff: {acceptWithin: 1 business day, onReject: {clerical: LEAD}}",
                "commitments: {marketing: {sqlPerMonth: 50}}",
                "sql: {framework: BANT, confirmed: [budget, authority], direct: {enter: 90}}",
                "sql: {framework: null, confirmed: null}",
                "sql: {confirmed: []}",
                "fit: 1, zone: [1]",
            })
    void what_is_kept_has_a_form_and_any_content(String section) {
        assertThat(problems(with(section))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: [N]                            | /name            | wrong_type
            name: " "                            | /name            | out_of_range
            description: {a: b}                  | /description     | wrong_type
            handoff: 2h                          | /handoff         | wrong_type
            commitments: [{sqlPerMonth: 50}]     | /commitments     | wrong_type
            sql: {framework: [BANT]}             | /sql/framework   | wrong_type
            sql: {framework: " "}                | /sql/framework   | out_of_range
            sql: {confirmed: budget}             | /sql/confirmed   | wrong_type
            sql: {confirmed: [budget, [a]]}      | /sql/confirmed/1 | wrong_type
            """)
    void what_has_another_form_is_told_with_its_place(String section, String pointer, String code) {
        assertThat(problems(with(section)))
                .singleElement()
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(pointer, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: %s               | 200
            description: %s        | 2000
            sql: {framework: %s}   | 100
            sql: {confirmed: [%s]} | 100
            """)
    void texts_that_are_kept_are_as_long_as_somebody_reads(String section, int most) {
        assertThat(problems(with(section.formatted("x".repeat(most - 1))))).isEmpty();
        assertThat(problems(with(section.formatted("x".repeat(most))))).isEmpty();
        assertThat(problems(with(section.formatted("x".repeat(most + 1)))))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("A text here has 1 to %d characters, not %d.".formatted(most, most + 1));
    }

    @Test
    void everything_wrong_is_told_in_the_order_of_the_text() {
        assertThat(problems("{sql: {confirmed: [[a], {b: c}]}, name: {a: b}, description: [D]}"))
                .extracting(Problem::pointer)
                .containsExactly("/sql/confirmed/0", "/sql/confirmed/1", "/name", "/description");
    }

    /** Others say what is wrong with them. */
    @Test
    void of_a_text_that_is_no_policy_nothing_is_looked_at() {
        assertThat(problems("[name]")).isEmpty();
        assertThat(problems("{name: [N], " + "k".repeat(256) + ": 1}")).isEmpty();
    }

    private static List<Problem> problems(String text) {
        return KeptReader.problems(FlowText.tree(text));
    }
}
