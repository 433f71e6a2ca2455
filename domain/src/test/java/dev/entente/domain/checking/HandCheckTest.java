package dev.entente.domain.checking;

import static dev.entente.domain.checking.Checks.codes;
import static dev.entente.domain.checking.Checks.only;
import static dev.entente.domain.checking.Checks.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{event: Demo}, {event: Demo}",
                "{event: Demo}, {event: Demo, within: 7d}",
                "{event: Demo, where: {property: p, equals: a}}, {event: Demo, where: {property: p, equals: a}, within: 2d}",
            })
    void a_hand_that_two_raise_by_the_same_signals_is_warned_of(String raisers) {
        Finding finding = only(with("handRaisers: [" + raisers + "]"));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.problem().code()).isEqualTo("counted_twice");
        assertThat(finding.problem().pointer()).isEqualTo("/handRaisers/1");
        assertThat(finding.problem().message())
                .startsWith("The signals of this hand-raiser (Demo")
                .endsWith(") raise a hand already: the longer of both holds.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{event: Demo}, {event: Contact}",
                "{event: Demo}, {screen: Demo}",
                "{event: Demo}, {event: Demo, channel: cpc}",
                "{event: Demo}, {name: n, when: {on: {event: Demo}, within: 9d}}",
            })
    void others_are_left_alone(String raisers) {
        assertThat(codes(with("handRaisers: [" + raisers + "]"))).isEmpty();
    }

    @Test
    void where_one_cannot_be_read_nobody_knows_which_is_twice() {
        assertThat(
                        codes(
                                with(
                                        "handRaisers: [{event: Demo, within: x}, {event: Demo}, {event: [], within: 2d}, {event: Demo}]")))
                .doesNotContain("counted_twice");
    }
}
