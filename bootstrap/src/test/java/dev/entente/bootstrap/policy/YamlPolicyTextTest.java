package dev.entente.bootstrap.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Entries;
import dev.entente.domain.policy.Tree.Entry;
import dev.entente.domain.policy.Tree.Items;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import dev.entente.domain.port.PolicyText.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPolicyTextTest {

    private final YamlPolicyText yaml = new YamlPolicyText();

    @Test
    void every_node_knows_its_place() {
        assertThat(tree("mql:\n  enter: 50\nexclude: [a]\n"))
                .isEqualTo(new Entries(
                        new Place(1, 1),
                        List.of(
                                new Entry(
                                        "mql",
                                        new Place(1, 1),
                                        new Entries(
                                                new Place(2, 3),
                                                List.of(new Entry(
                                                        "enter",
                                                        new Place(2, 3),
                                                        new Scalar(new Place(2, 10), Kind.NUMBER, "50"))))),
                                new Entry(
                                        "exclude",
                                        new Place(3, 1),
                                        new Items(
                                                new Place(3, 10),
                                                List.of(new Scalar(new Place(3, 11), Kind.TEXT, "a")))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    50      | NUMBER
                    -1.25   | NUMBER
                    1e3     | NUMBER
                    0x1F    | NUMBER
                    .inf    | NUMBER
                    true    | BOOLEAN
                    True    | BOOLEAN
                    null    | NULL
                    ~       | NULL
                    yes     | TEXT
                    no      | TEXT
                    30d     | TEXT
                    1_000   | TEXT
                    12:30   | TEXT
                    '50'    | TEXT
                    "true"  | TEXT
                    /pricing| TEXT
                    """)
    void scalars_are_what_yaml_1_2_takes_them_for(String text, Kind kind) {
        assertThat(((Scalar) tree(text)).kind()).isEqualTo(kind);
    }

    @Test
    void json_is_understood_with_tabs_and_escapes() {
        Entries entries = (Entries) tree("{\n\t\"a\\/b\":\t\"\\ud83d\\ude00\",\"c\":[1,true,null]}");

        assertThat(entries.entries().getFirst().key()).isEqualTo("a/b");
        assertThat(((Scalar) entries.entries().getFirst().value()).text()).isEqualTo("\uD83D\uDE00");
        assertThat(((Items) entries.entries().getLast().value()).items())
                .extracting(item -> ((Scalar) item).kind())
                .containsExactly(Kind.NUMBER, Kind.BOOLEAN, Kind.NULL);
    }

    @Test
    void a_key_that_stands_twice_is_kept_for_the_reader_to_complain() {
        assertThat(((Entries) tree("a: 1\na: 2")).entries()).hasSize(2);
    }

    @Test
    void line_ends_and_byte_order_marks_of_other_systems_do_not_move_places() {
        assertThat(((Entries) tree("\uFEFFa: 1\r\nb: 2\r\n"))
                        .entries()
                        .getLast()
                        .place())
                .isEqualTo(new Place(2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "# only a comment\n", "\uFEFF"})
    void a_text_without_content_is_empty(String text) {
        assertThat(problem(text).code()).isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: &x 1           | 4  | Anchors such as &x are not supported.
                    a: !!str 1        | 4  | Tags such as tag:yaml.org,2002:str are not supported.
                    a: !own {}        | 4  | Tags such as !own are not supported.
                    {matches: *VP}    | 11 | A text that begins with a star stands in quotes; without them it would be an alias.
                    ? [a]             | 3  | A key is a text.
                    ? {a: b}          | 3  | A key is a text.
                    """)
    void what_a_policy_can_do_without_is_not_supported(String text, int column, String message) {
        assertThat(problem(text))
                .extracting(Problem::code, Problem::place, Problem::message)
                .containsExactly("not_supported", new Place(1, column), message);
    }

    @Test
    void a_policy_is_one_document() {
        assertThat(problem("a: 1\n---\nb: 2\n"))
                .hasToString("line 2, column 1: A policy is one document, not several.");
        assertThat(tree("---\na: 1\n...\n")).isInstanceOf(Entries.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {a: 1                       | 1 | 6
                    a: b: c                     | 1 | 5
                    a:\\n\\tb: 1                | 2 | 1
                    ok: 1\\nname: a\\0b         | 2 | 8
                    ok: 1\\nname: 😀\\0  | 2 | 8
                    %YAML 2.0\\n---\\na: 1      | 1 | 1
                    [*VP*]                      | 1 | 5
                    """)
    void what_is_not_yaml_is_a_problem_at_its_place(String escaped, int line, int column) {
        Problem problem = problem(escaped.translateEscapes());

        assertThat(problem.code()).isEqualTo("syntax");
        assertThat(problem.place()).isEqualTo(new Place(line, column));
    }

    @Test
    void half_a_character_is_a_problem_at_its_place() {
        assertThat(problem("name: \ud800"))
                .hasToString("line 1, column 7: This is not YAML: the character U+D800 is not allowed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mql:\\n  enter 70\\n  leave: 50          | 3:8  | This colon is one too many. If the line before lacks one
                    name: Sales: the policy                  | 1:12 | a text with a colon and a space in it stands in quotes.
                    mql: {enter: 50\\nfit: []                | 2:4  | The '{' of line 1, column 6 is not closed before this
                    a: [1, 2\\nb: 3                          | 2:2  | The '[' of line 1, column 4 is not closed before this
                    {"a": 1 "b": 2}                          | 1:12 | or a comma is missing.
                    a: {b: 1}}                               | 1:10 | This } closes nothing.
                    a: "b" c                                 | 1:8  | Nothing may follow a text in quotes.
                    a:\\n  - b: 1\\n   - b: 2                | 3:4  | than the list that begins on line 2, column 3
                    a:\\n  - b: 1\\n - b: 2                  | 3:2  | than the keys that begin on line 1, column 1
                    a: - b                                   | 1:4  | A list begins on a line of its own.
                    a:\\n\\tb: 1                             | 2:1  | Here is a tab: use spaces.
                    a: @x.example                            | 1:4  | A text that begins with @ stands in quotes.
                    a: >b                                    | 1:5  | A text that begins with >
                    a: "x\\\\q"                              | 1:7  | a backslash is written twice
                    a: 'x\\nb: 1                             | 1:4  | The quote that opens here is not closed.
                    {a: 1,, b: 2}                            | 1:7  | A value is missing before this ,.
                    {trait: email, matches: *@a.example}     | 1:28 | A text that begins with a star stands in quotes
                    """)
    void what_is_not_yaml_is_told_with_what_to_do(String escaped, String place, String remedy) {
        Problem problem = problem(escaped.translateEscapes());

        assertThat(problem.message()).startsWith("This is not YAML: ").contains(remedy);
        assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(place);
    }

    @Test
    void a_policy_whose_lines_were_lost_on_the_way_is_told_so() {
        assertThat(problem("# a policymql: {enter: 50}").message()).contains("--data-binary");
        assertThat(problem("# a policy\n# of nothing").message()).isEqualTo("The text holds no policy.");
    }

    @Test
    void collections_nest_a_hundred_deep_and_no_deeper() {
        assertThat(tree("[".repeat(100) + "]".repeat(100))).isInstanceOf(Items.class);
        assertThat(problem("[".repeat(101) + "]".repeat(101)))
                .extracting(Problem::code, Problem::place)
                .containsExactly("too_deep", new Place(1, 101));
    }

    @Test
    void a_text_has_half_a_million_characters_and_no_more() {
        assertThat(tree("x".repeat(500_000))).isInstanceOf(Scalar.class);
        assertThat(problem("x".repeat(500_001)))
                .hasToString("line 1, column 1: A policy has at most 500000 characters, not 500001.");
    }

    private Tree tree(String text) {
        Parsed parsed = yaml.parse(text);
        assertThat(parsed).isInstanceOf(Parsed.Understood.class);
        return ((Parsed.Understood) parsed).tree();
    }

    private Problem problem(String text) {
        Parsed parsed = yaml.parse(text);
        assertThat(parsed).isInstanceOf(Parsed.NotUnderstood.class);
        return ((Parsed.NotUnderstood) parsed).problem();
    }
}
