package dev.entente.domain.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.reading.FlowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in a policy means the same, and what does not however alike it looks. */
class MeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{points: 10}; {points: 1e1}",
                "{points: 10}; {points: 10.00}",
                "{within: 2w}; {within: 14d}",
                "{a: 1, b: null}; {a: 1}",
                "{trait: t, equals: X}; {trait: t, in: [x]}",
                "{trait: t, in: [a, b]}; {in: [B, A], trait: t}",
                "{all: [{trait: t, equals: x}]}; {trait: t, equals: x}",
                "{any: [{trait: t, equals: x}]}; {trait: t, equals: x}",
                "{not: {any: [{all: [{trait: t, equals: x}]}]}}; {not: {trait: t, equals: x}}",
                "{on: [{event: E}]}; {on: {event: E}}",
                "{on: [{event: E}, {event: F}]}; {on: [{event: F}, {event: E}]}",
                "{page: /pricing/}; {page: /pricing}",
                "{channel: CPC, campaign: SPRING}; {campaign: spring, channel: cpc}",
                "{matches: \"*VP*\"}; {matches: \"*vp*\"}",
            })
    void the_same_is_said_in_many_ways(String one, String other) {
        assertThat(meaning(one)).isEqualTo(meaning(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{points: 10}; {points: 10.01}",
                "{points: 10}; {points: 0xA}",
                "{within: 2w}; {within: 13d}",
                "{equals: 5}; {equals: \"5\"}",
                "{equals: true}; {equals: \"true\"}",
                "{event: Signed Up}; {event: signed up}",
                "{pattern: VP}; {pattern: vp}",
                "{between: [1, 2]}; {between: [2, 1]}",
                "{signals: [{event: A}, {event: B}]}; {signals: [{event: B}, {event: A}]}",
                "{all: [{trait: t, equals: x}, {trait: u, equals: x}]}; {any: [{trait: t, equals: x}, {trait: u, equals: x}]}",
                "{all: []}; {any: []}",
                "{in: [x]}; {in: x}",
                "{not: [{trait: t, equals: x}]}; {trait: t, equals: x}",
                "{all: [{a: 1}], b: 2}; {a: 1}",
                "{all: {a: 1}}; {a: 1}",
                "{on: [{event: E}, {event: F}]}; {on: {event: E}}",
                "{page: /}; {page: \"\"}",
                "{page: Pricing/}; {page: Pricing}",
                "{event: /pricing/}; {event: /pricing}",
            })
    void what_is_another_thing_is_told_apart(String one, String other) {
        assertThat(meaning(one)).isNotEqualTo(meaning(other));
    }

    /** To understand a number with very many digits takes long, and no policy has one. */
    @Test
    void numbers_of_sixty_digits_are_understood_and_longer_ones_compared_as_they_are_written() {
        assertThat(number("1".repeat(59) + ".0")).isEqualTo(number("1".repeat(59)));
        assertThat(number("1".repeat(60) + ".0")).isNotEqualTo(number("1".repeat(60)));
        assertThat(number("0." + "0".repeat(59) + "1")).isEqualTo(number("1e-60"));
        assertThat(number("0." + "0".repeat(60) + "1")).isNotEqualTo(number("1e-61"));
        assertThat(number("0".repeat(199) + "5")).isEqualTo(number("5"));
        assertThat(number("0".repeat(200) + "5")).isNotEqualTo(number("5")).contains("005");
    }

    private static String number(String text) {
        return meaning("{points: " + text + "}");
    }

    private static String meaning(String text) {
        return Meaning.of("", FlowText.tree(text));
    }
}
