package dev.entente.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitDatesTest {

    @Property
    void a_date_is_read_as_the_library_reads_it(@ForAll("almostDates") String text) {
        assertThat(TraitValues.date(text, ZoneOffset.UTC)).isEqualTo(ofLibrary(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-28",
                "2026-02-29",
                "2024-02-29",
                "2026-00-10",
                "2026-13-01",
                "2026-12-32",
                "0000-01-01",
                "+026-01-01",
                "-026-01-01",
                "2026-+1-01",
                "2026-1-001",
                "2026/01/01",
                "2026-01/01",
                "2026-01-0",
                "2026-01-011",
                "+12026-01-01",
                "-0026-01-01",
                "２026-01-01",
                "202:-01-01",
                "202/-01-01"
            })
    void what_looks_like_a_date_is_one_or_none(String text) {
        assertThat(TraitValues.date(text, ZoneOffset.UTC)).isEqualTo(ofLibrary(text));
    }

    private static Optional<LocalDate> ofLibrary(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A date with one character replaced, by itself at times. */
    @Provide
    Arbitrary<String> almostDates() {
        Arbitrary<String> dates = Arbitraries.longs()
                .between(-100_000, 100_000)
                .map(day -> LocalDate.ofEpochDay(day).toString());
        Arbitrary<Character> characters = Arbitraries.chars().with("0123456789-+/: a");
        return Combinators.combine(dates, Arbitraries.integers().between(0, 9), characters)
                .as((date, place, character) -> date.substring(0, place) + character + date.substring(place + 1));
    }
}
