package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Glob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

    private static final String LONG = "*x".repeat(40);

    @ParameterizedTest
    @CsvSource({
        "/pricing, /pric*, false",
        "/pricing, /prices, true",
        "a*, *b, false",
        "a*, b*, true",
        "*a, *b, true",
        "a?, a??, true",
        "a*c, a?c, false"
    })
    void patterns_are_apart_if_no_text_matches_both(String one, String other, boolean apart) {
        assertApart(one, other, apart);
    }

    /** What lies between is not compared: it would take too long. */
    @Test
    void of_long_patterns_the_starts_and_ends_are_compared() {
        assertApart("ab" + LONG + "*", "ac" + LONG + "*", true);
        assertApart("ab" + LONG + "*", "a" + LONG + "*", false);
        assertApart(LONG + "*ba", LONG + "*ca", true);
        assertApart(LONG + "*ba", LONG + "*a", false);
        assertApart("a?" + LONG + "?b", "a" + LONG + "*bc", true);
        assertApart("a" + LONG + "?", "a" + LONG + "*c", false);
        assertApart(LONG + "??", LONG + "?", false);
    }

    @ParameterizedTest
    @CsvSource({
        "/pricing, /pricing, true",
        "/pric*, /pricing, true",
        "/pric*, /pric*, true",
        "/pric*, /pricing*, true",
        "/pric*, /pricing?, true",
        "/pricing*, /pric*, false",
        "/p*g*, /p*g*, true",
        "/p*g*, /pri*g*, false",
        "*, a*, true",
        "*, *, true",
        "?, *, false",
        "/pricing, /pric*, false",
        "a?, ab*, false"
    })
    void a_pattern_covers_another_where_that_is_plain_to_see(String wide, String narrow, boolean covered) {
        assertThat(Globs.covers(glob(wide), glob(narrow))).isEqualTo(covered);
    }

    @Test
    void patterns_take_as_many_steps_as_there_are_pairs_of_characters_and_plain_texts_few() {
        assertThat(Globs.cost(glob("a*"), glob("*bc"))).isEqualTo(6);
        assertThat(Globs.cost(glob("a".repeat(64)), glob("a*"))).isEqualTo(3);
        assertThat(Globs.cost(glob("a*"), glob("a".repeat(64)))).isEqualTo(3);
        assertThat(Globs.costApart(glob("a*"), glob("*bc"))).isEqualTo(6);
        assertThat(Globs.costApart(glob(LONG), glob(LONG))).isEqualTo(1_000);
        assertThat(Globs.costCovering(glob("a*"), glob("a".repeat(64)))).isEqualTo(3);
        assertThat(Globs.costCovering(glob(LONG), glob(LONG))).isEqualTo(1);
    }

    private static void assertApart(String one, String other, boolean apart) {
        assertThat(Globs.areApart(glob(one), glob(other))).isEqualTo(apart);
        assertThat(Globs.areApart(glob(other), glob(one))).isEqualTo(apart);
    }

    private static Glob glob(String pattern) {
        return new Glob(pattern, false);
    }
}
