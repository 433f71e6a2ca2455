package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCheckTest {

    private static String policy(String more) {
        return "{mql: {enter: 5}, engagement: [{rule: r, on: {event: Demo Requested}, points: 60}], %s}"
                .formatted(more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "handRaisers: [{event: demo requested}]; /handRaisers/0/event",
                "disqualify: [{reason: r, when: {on: {event: demo requested}, within: 9d}}]; /disqualify/0/when/on/event",
                "exclude: [{on: [{event: Z}, {event: demo requested}]}]; /exclude/0/on/1/event",
            })
    void an_event_that_differs_from_another_by_its_case_alone_is_warned_of(String more, String pointer) {
        Finding finding = only(policy(more));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("unusual_name");
        assertThat(finding.problem().pointer()).isEqualTo(pointer);
        assertThat(finding.problem().suggestion()).isEqualTo("Demo Requested");
        assertThat(finding.problem().message())
                .isEqualTo("The event 'demo requested' is 'Demo Requested' but for its case,"
                        + " and names are compared with their case.");
    }

    @Test
    void the_one_that_is_used_less_is_warned_of() {
        assertThat(only(policy("handRaisers: [{event: demo requested}],"
                                + "exclude: [{on: {event: demo requested}, count: 99, within: 9d}]"))
                        .problem()
                        .pointer())
                .isEqualTo("/engagement/0/on/event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handRaisers: [{event: Demo Requested}]",
                "handRaisers: [{event: Demo requests}]",
                "handRaisers: [{screen: demo requested}]",
                "examples: [{name: n, signals: [{event: demo requested}], expect: LEAD}]",
            })
    void others_are_left_alone(String more) {
        assertThat(codes(policy(more))).isEmpty();
    }

    @Test
    void who_lists_both_of_them_means_both() {
        assertThat(codes("{mql: {enter: 5}, engagement: [{rule: r, points: 9,"
                        + " on: [{event: Demo Requested}, {event: demo requested}]}]}"))
                .isEmpty();
    }
}
