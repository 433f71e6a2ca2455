package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.refused;
import static dev.entente.domain.policy.reading.Texts.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How problems speak, and in which order. */
class ProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x       | Expected a list, as in [x], not the text 'x'.
            5       | Expected a list, as in [5], not the number '5'.
            {a: b}  | Expected a list, not a mapping of 1 keys.
            """)
    void one_value_where_a_list_belongs_is_shown_as_one(String value, String message) {
        assertThat(onlyProblem(when("{trait: a, in: " + value + "}")).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"1, '; known are word1.'", "20, ', word20.'", "21, 'called ''wrod''.'", "0, 'called ''wrod''.'"})
    void the_words_that_are_known_are_told_where_they_are_few(int many, String end) {
        var problems = new Problems();
        List<String> words =
                IntStream.rangeClosed(1, many).mapToObj(i -> "word" + i).toList();

        Node.root(new Scalar(new Place(1, 1), Kind.TEXT, "wrod"), problems).unknown("thing", "wrod", words);

        assertThat(problems.inOrder())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("No thing is called 'wrod'")
                        .endsWith(end));
    }

    @Test
    void quotes_have_sixty_characters_and_no_more() {
        assertThat(Words.quoted("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
        assertThat(Words.quoted("x".repeat(61))).isEqualTo("'" + "x".repeat(60) + "…'");
    }

    @Test
    void of_one_line_the_first_column_comes_first() {
        assertThat(refused("{mql: {enter: x}, recycle: {coolDown: x}, zone: x}"))
                .extracting(Problem::pointer)
                .containsExactly("/mql/enter", "/recycle/coolDown", "/zone");
    }

    @ParameterizedTest
    @CsvSource({"notEquals, true", "notContains, true", "equls, false"})
    void who_writes_an_opposite_is_told_of_not(String key, boolean opposite) {
        assertThat(refused(when("{trait: a, " + key + ": x}")))
                .filteredOn(problem -> problem.code().equals("unknown_key"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().endsWith(" 'not' around the whole turns it round."))
                        .isEqualTo(opposite));
    }
}
