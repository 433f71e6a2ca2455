package dev.entente.domain.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several keys that stand in a wrong place all are named, so that one look is enough. */
class MisplacedKeysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            handRaisers: [{name: n, when: {trait: t, present: true}, event: E, within: 3d}] | 'event', 'within' belong to a signal
            handRaisers: [{name: n, when: {trait: t, present: true}, event: E}]             | 'event' belongs to a signal
            engagement: [{rule: r, points: 1, when: {on: any}, atMost: 1 per day, decay: none}] | 'atMost', 'decay' belong to rules with 'on'
            exclude: [{trait: t, present: true, count: 2, within: 9d}]                      | 'count', 'within' belong to 'on' or 'distinctGroups', not to 'trait'
            exclude: [{distinctGroups: 2, count: 2, of: p}]                                 | 'count', 'of' belong to 'on', not to 'distinctGroups'
            exclude: [{on: {event: E, page: /p}}]                                           | so with event, page this never matches
            """, quoteCharacter = '`')
    void all_of_them_are_named(String section, String told) {
        assertThat(Texts.onlyProblem(Texts.with(section)).message()).contains(told);
    }

    /** As the parser of YAML understands it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fit: [{"rule:laboratory": null, when: {trait: t, present: true}, points: 1}] | 'rule: laboratory'
            fit: [{rule: r, when: {trait: t, present: true}, "points:1": null}]          | 'points: 1'
            exclude: [{"trait: t": null, present: true}]                                 | 'trait: t'
            """, quoteCharacter = '`')
    void a_colon_without_a_space_is_told(String section, String meant) {
        assertThat(Texts.onlyProblem(Texts.with(section)))
                .extracting(Problem::code, Problem::message)
                .containsExactly("unknown_key", "A space is missing after the colon: it is " + meant + ".");
    }
}
