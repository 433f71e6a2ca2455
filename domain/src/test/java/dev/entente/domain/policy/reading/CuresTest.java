package dev.entente.domain.policy.reading;

import static dev.entente.domain.policy.reading.Texts.onlyProblem;
import static dev.entente.domain.policy.reading.Texts.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A problem says what to write instead, where that can be known. */
class CuresTest {

    @Test
    void a_hand_raiser_with_a_condition_is_shown_in_the_form_that_works() {
        String told = onlyProblem(with("handRaisers: [{event: E, when: {trait: t, present: true}}]"))
                .message();

        assertThat(told)
                .isEqualTo("'event' belongs to a signal; a condition says all of it inside 'when':"
                        + " {name: ..., when: {all: [{on: {event: ...}, within: 30d}, {trait: ...}]}}.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            engagement: [{rule: r, points: 1, on: {page: [/a, /b]}}]                    | on: [{page: ...}, {page: ...}]
            engagement: [{rule: r, points: 1, on: [{event: A}, {event: [B, C]}]}]       | on: [{event: ...}, {event: ...}]
            engagement: [{rule: r, points: 1, on: {channel: [cpc, email]}}]             | on: [{channel: ...}, {channel: ...}]
            engagement: [{rule: r, points: 1, on: {type: [page, screen]}}]              | on: [{type: ...}, {type: ...}]
            exclude: [{on: {campaign: [a, b]}, count: 2, within: 9d}]                   | on: [{campaign: ...}, {campaign: ...}]
            handRaisers: [{screen: [A, B]}]                                             | handRaisers: [{screen: ...}, {screen: ...}]
            exclude: [{trait: t, equals: [a, b]}]                                       | in: [...]
            exclude: [{trait: t, contains: [a, b]}]                                     | any: [{trait: ..., contains: ...}, {trait: ..., contains: ...}]
            exclude: [{on: {where: {property: p, endsWith: [a, b]}}}]                   | any: [{property: ..., endsWith: ...}, {property: ..., endsWith: ...}]
            exclude: [{on: {where: {context: c, matches: [a, b]}}}]                     | any: [{context: ..., matches: ...}, {context: ..., matches: ...}]
            """)
    void one_of_several_is_shown_as_it_is_written(String section, String cure) {
        assertThat(onlyProblem(with(section)).message())
                .isEqualTo("Expected a text, not a list of 2; one of several is written %s.".formatted(cure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exclude: [{trait: t, equlas: a}]             | equals
            exclude: [{trait: t, equal: a}]              | equals
            exclude: [{on: {where: {property: t, equlas: a}}}] | equals
            handRaiser: [{event: E}]                     | handRaisers
            limit: {}                                    | limits
            example: []                                  | examples
            grade: {}                                    | grades
            ignore: [{on: {event: E}}]                   | exclude
            """)
    void a_misspelt_key_is_told_with_what_was_meant(String section, String meant) {
        assertThat(Texts.refused(with(section)))
                .anySatisfy(problem -> assertThat(problem.suggestion()).isEqualTo(meant));
    }
}
