package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Problem;
import dev.entente.domain.port.PolicyText.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser stumbles over late is told where the mistake was made. */
class LateSlipTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a:\\n- {b: ".edu}\\n- {c: "@x"}          | 2:7  | is not closed on its line, and what stands at line 3, column 8 does
            a:\\n- {b: ".edu}\\n- {c: "x"}           | 2:7  | at line 3, column 8 does
            a:\\n- b: '.edu\\n- c: 'x'               | 2:6  | at line 3, column 7 does
            b: ".edu\\nc: " x"                       | 1:4  | at line 2, column 6 does
            b: ".edu\\nc: '\\\\d'                      | 1:4  | at line 2, column 6 does
            {"a": "x,\\n"b": 1}                      | 1:7  | at line 2, column 2 does
            a: ".edu                                 | 1:4  | The quote that opens here is not closed.
            """)
    void an_open_quote_is_told_where_it_opens(String escaped, String place, String told) {
        assertThat(problem(escaped))
                .startsWith(place + " This is not YAML: The quote that opens here")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: "x\\n  y", @z}  | 2:7 A text that begins with @
            a: "x\\n  y"\\nb: @z | 3:4 A text that begins with @
            a: "x" @z          | 1:8 A text that begins with @
            a: "\\\\d"            | 1:6 Between double quotes
            """)
    void a_quote_that_is_closed_is_not_blamed(String escaped, String told) {
        assertThat(problem(escaped)).startsWith(told.replaceFirst(" ", " This is not YAML: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mql:\\n  enter: 65\\n    leave: 45        | 3:5 | than the keys that begin on line 2, column 3
            mql:\\n  enter: 65 # \\n    leave: 45     | 3:5 | than the keys that begin on line 2, column 3
            fit:\\n- rule: a\\n\\n    points: 3        | 4:5 | than the keys that begin on line 2, column 3
            mql:\\n  enter: 65\\n leave: 45           | 3:2 | than the keys that begin on line 1, column 1
            \\s mql: 65\\nfit: 45                    | 2:1 | than the first key
            """)
    void a_key_that_stands_in_another_column_is_told_so(String escaped, String place, String told) {
        assertThat(problem(escaped))
                .startsWith(place + " This is not YAML: This stands in another column than")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mql:\\n  enter 65\\n  leave: 45   | 3:8
            a:\\n- b\\n  c: 2                 | 3:4
            """)
    void a_line_before_that_lacks_its_colon_is_told_so(String escaped, String place) {
        assertThat(problem(escaped)).startsWith(place + " This is not YAML: This colon is one too many. If the line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mql:\\n~~enter: 65             | 2:1 | 00A0
            mql:\\n  enter: 6\\n~ leave: 4 | 3:1 | 00A0
            mql:\\n  enter: 6\\n ~leave: 4 | 3:2 | 00A0
            mql:\\n  enter: 6\\n ~~x: 4     | 3:2 | 00A0
            a: {b: 1,\\n\u2003 c: 2}      | 2:1 | 2003
            a:\\n  - b: 1\\n\u3000 - b: 2 | 3:1 | 3000
            """)
    void what_looks_like_a_space_and_is_none_is_told(String escaped, String place, String character) {
        assertThat(problem(escaped.replace('~', '\u00A0')))
                .isEqualTo(place + " This is not YAML: This line begins with a character that looks like a space and is"
                        + " none (U+" + character + "): use spaces.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {rule: fair: meeting, points: 3} | 1:12
            a: [fair: meeting: x]            | 1:18
            {points: 1 label: x}             | 1:17
            """)
    void a_colon_too_many_in_braces_is_told_with_the_quotes_that_lack(String escaped, String place) {
        assertThat(problem(escaped)).startsWith(place).contains("a colon and a space in it stands in quotes", "comma");
    }

    private static String problem(String escaped) {
        Parsed parsed = new YamlPolicyText().parse(escaped.translateEscapes());
        assertThat(parsed).isInstanceOf(Parsed.NotUnderstood.class);
        Problem problem = ((Parsed.NotUnderstood) parsed).problem();
        return "%d:%d %s".formatted(problem.place().line(), problem.place().column(), problem.message());
    }
}
