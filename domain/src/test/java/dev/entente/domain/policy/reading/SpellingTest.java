package dev.entente.domain.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,ab,1", "abc,abcd,1", "abc,axc,1", "abc,acb,1", "abc,cab,2", "'',abc,3", "ca,abc,3"})
    void distances_count_letters_and_swaps(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void the_nearest_word_is_found_whatever_its_case() {
        var words = List.of("halfLife", "horizon", "linear");

        assertThat(Spelling.nearest("half_life", words)).isEqualTo("halfLife");
        assertThat(Spelling.nearest("HORIZON", words)).isEqualTo("horizon");
        assertThat(Spelling.nearest("liner", words)).isEqualTo("linear");
    }

    @Test
    void about_a_quarter_of_the_letters_may_be_wrong() {
        assertThat(Spelling.nearest("abcx", List.of("abcdef"))).isNull();
        assertThat(Spelling.nearest("xycd", List.of("abcd"))).isEqualTo("abcd");
        assertThat(Spelling.nearest("xyzd", List.of("abcd"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"notEquals,equals", "isNotIn,in", "qualified,DISQUALIFIED", "un_known,known"})
    void the_opposite_is_never_what_was_meant(String given, String word) {
        assertThat(Spelling.nearest(given, List.of(word))).isNull();
    }

    @Test
    void a_slip_in_a_negated_word_is_no_opposite() {
        assertThat(Spelling.nearest("notwithn", List.of("notWithin", "within"))).isEqualTo("notWithin");
        assertThat(Spelling.nearest("dsqualified", List.of("DISQUALIFIED"))).isEqualTo("DISQUALIFIED");
    }

    @Test
    void a_letter_alone_may_mean_any_other() {
        assertThat(Spelling.nearest("C", List.of("A", "B"))).isNull();
        assertThat(Spelling.nearest("IN", List.of("on", "in"))).isEqualTo("in");
        assertThat(Spelling.nearest("onn", List.of("on"))).isEqualTo("on");
    }

    @Test
    void what_no_person_types_is_not_looked_up() {
        assertThat(Spelling.nearest("", List.of("a"))).isNull();
        assertThat(Spelling.nearest("a".repeat(33), List.of("a".repeat(33)))).isNull();
        assertThat(Spelling.nearest("a".repeat(32), List.of("a".repeat(32)))).isNotNull();
    }

    @Test
    void of_words_as_near_the_first_is_meant() {
        assertThat(Spelling.nearest("abcx", List.of("abcd", "abce"))).isEqualTo("abcd");
    }

    @ParameterizedTest
    @CsvSource({
        "title,titel,true",
        "title,title,false",
        "abc,abd,false",
        "abcd,abce,true",
        "abcd,abef,false",
        "abcdefg,abcdexy,false",
        "abcdefgh,abcdefxy,true",
        "abcdefgh,abcdexyz,false",
        "seats1,seats2,false",
        "company.name,company.nmae,true",
        "company.name,comapny.nmae,false",
        "company.name,company.size,false",
        "company.name,company,false"
    })
    void a_slip_of_the_pen_is_a_letter_in_eight_and_two_at_most(String one, String other, boolean slip) {
        assertThat(Spelling.isSlip(one, other)).isEqualTo(slip);
        assertThat(Spelling.isSlip(other, one)).isEqualTo(slip);
    }

    @Test
    void names_that_no_person_types_have_no_slips() {
        assertThat(Spelling.isSlip("a".repeat(31) + "b", "a".repeat(32))).isTrue();
        assertThat(Spelling.isSlip("a".repeat(32) + "b", "a".repeat(33))).isFalse();
    }
}
