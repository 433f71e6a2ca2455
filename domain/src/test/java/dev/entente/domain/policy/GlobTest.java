package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "/pricing, /pricing, true",
        "/pricing, /pricing/, false",
        "/pricing*, /pricing, true",
        "/pricing*, /pricing/plans, true",
        "*VP*, SVP Sales, true",
        "*VP*, Intern, false",
        "v?, v1, true",
        "v?, v, false",
        "v?, v12, false",
        "*.example, me@ours.example, true",
        "a*b*c, abbc, true",
        "a*b*c, abcb, false",
        "**, '', true",
        "?, '', false"
    })
    void a_star_is_any_text_and_a_question_mark_one_character(String pattern, String text, boolean matches) {
        assertThat(new Glob(pattern, false).matches(text)).isEqualTo(matches);
    }

    @Test
    void case_counts_unless_it_is_ignored() {
        assertThat(new Glob("Demo*", false).matches("demo requested")).isFalse();
        assertThat(new Glob("Demo*", true).matches("DEMO REQUESTED")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*@[Z*, x@[z, true", // the neighbours of the letters are no letters
        "*@[z*, x@[Z, true",
        "zoo*, Zoo, true",
        "Alpine*, alpine, true",
        "@, `, false",
        "[, {, false",
        "*KÜCHE*, Küche und Bad, true",
        "*küche*, KÜCHE UND BAD, true",
        "İstanbul*, i̇stanbul, true", // a capital that is two characters in lower case
        "i̇stanbul*, İSTANBUL, true"
    })
    void case_is_ignored_as_the_library_ignores_it(String pattern, String text, boolean matches) {
        assertThat(new Glob(pattern, true).matches(text)).isEqualTo(matches);
    }

    @Test
    void what_means_something_in_a_regular_expression_means_itself() {
        assertThat(new Glob("a.c", false).matches("abc")).isFalse();
        assertThat(new Glob("(a+)+$", false).matches("(a+)+$")).isTrue();
    }

    @Test
    void a_pattern_without_wildcards_is_literal() {
        assertThat(new Glob("/pricing", false).isLiteral()).isTrue();
        assertThat(new Glob("/pricing*", false).isLiteral()).isFalse();
        assertThat(new Glob("v?", false).isLiteral()).isFalse();
    }

    @Property(tries = 2_000)
    void a_pattern_matches_what_the_regular_expression_of_the_same_meaning_matches(
            @ForAll("patterns") String pattern, @ForAll("texts") String text, @ForAll boolean ignoreCase) {
        boolean expected = regex(pattern, ignoreCase).matcher(text).matches();
        assertThat(new Glob(pattern, ignoreCase).matches(text)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("aAb*?").ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aAbB").ofMaxLength(10);
    }

    private static Pattern regex(String glob, boolean ignoreCase) {
        String regex = glob.chars()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "*a", "?*"})
    void no_pattern_of_many_stars_makes_it_explode(String repeated) {
        var glob = new Glob(repeated.repeat(127) + "b", false);
        String text = "a".repeat(20_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(glob.matches(text)).isFalse());
    }

    @Test
    void a_pattern_has_1_to_255_characters() {
        assertThat(new Glob("a", true).pattern()).isEqualTo("a");
        assertThat(new Glob("a".repeat(254), true).pattern()).hasSize(254);
        assertThat(new Glob("a".repeat(255), true).pattern()).hasSize(255);
        assertThatThrownBy(() -> new Glob("", true)).hasMessage("a pattern has 1 to 255 characters, not 0");
        assertThatThrownBy(() -> new Glob("a".repeat(256), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pattern has 1 to 255 characters, not 256");
    }
}
