package dev.entente.domain.lifecycle;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.lifecycle.Decisions.HELD;
import static dev.entente.domain.lifecycle.Decisions.LEAD;
import static dev.entente.domain.lifecycle.Decisions.MQL;
import static dev.entente.domain.lifecycle.Decisions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.Traits;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandRaisersTest {

    private final Decisions decisions =
            new Decisions(policy().handRaiser("demo", 30).handRaiser("call", 1).requires("email"));

    @Test
    void a_raised_hand_makes_an_mql_whatever_the_score() {
        Verdict verdict = decisions.at(NOON, LEAD, track("demo", NOON));
        assertThat(verdict.stage()).isEqualTo(Stage.MQL);
        assertThat(verdict.reasons().getFirst()).isEqualTo(new Reason("hand_raiser", "Raised a hand: demo."));
        assertThat(codes(verdict)).containsExactly("hand_raiser", "below_enter_bar");
    }

    @Test
    void who_raises_a_hand_and_cannot_be_reached_stays_a_lead() {
        Verdict verdict = decisions.at(NOON, LEAD, Traits.NONE, track("demo", NOON));
        assertThat(verdict.stage()).isEqualTo(Stage.LEAD);
        assertThat(verdict.because()).isEqualTo("requires");
        assertThat(verdict.reasons().getFirst().text())
                .isEqualTo(
                        "Cannot be reached: email is not known. Raised a hand: demo. It does not count until email is known.");
    }

    @ParameterizedTest
    @CsvSource({"0, MQL", "28, MQL", "29, MQL", "30, LEAD", "31, LEAD"})
    void a_raised_hand_sinks_after_its_days(int daysLater, Stage stage) {
        Instant at = daysAfterNoon(daysLater);
        assertThat(decisions.at(at, LEAD, track("demo", NOON)).stage()).isEqualTo(stage);
        assertThat(decisions.at(at, MQL, track("demo", NOON)).stage()).isEqualTo(stage);
    }

    @Test
    void a_hand_raised_for_one_day_sinks_at_midnight_in_the_policys_zone() {
        var berlin = new Decisions(policy().zone("Europe/Berlin").handRaiser("call", 1));
        Instant onTheLongDay = Instant.parse("2026-10-24T22:00:00Z");
        assertThat(berlin.at(Instant.parse("2026-10-25T22:59:59Z"), LEAD, track("call", onTheLongDay))
                        .stage())
                .isEqualTo(Stage.MQL);
        assertThat(berlin.at(Instant.parse("2026-10-25T23:00:00Z"), LEAD, track("call", onTheLongDay))
                        .stage())
                .isEqualTo(Stage.LEAD);
    }

    @Test
    void any_raised_hand_is_enough() {
        assertThat(decisions
                        .at(daysAfterNoon(2), LEAD, track("call", NOON), track("demo", NOON))
                        .stage())
                .isEqualTo(Stage.MQL);
    }

    @Test
    void an_mql_whose_email_was_cleared_stays_one_while_its_hand_is_raised() {
        assertThat(decisions
                        .at(daysAfterNoon(29), MQL, Traits.NONE, track("demo", NOON))
                        .stage())
                .isEqualTo(Stage.MQL);
        assertThat(decisions
                        .at(daysAfterNoon(30), MQL, Traits.NONE, track("demo", NOON))
                        .stage())
                .isEqualTo(Stage.LEAD);
    }

    @Test
    void a_raised_hand_that_counts_is_not_said_to_wait() {
        assertThat(decisions.at(NOON, MQL, Traits.NONE, track("demo", NOON)).reasons())
                .contains(new Reason("requires", "Cannot be reached: email is not known."));
    }

    @Test
    void a_raised_hand_keeps_an_mql_that_a_person_made_from_being_held() {
        assertThat(decisions.at(NOON, HELD, track("demo", NOON)).isHeld()).isFalse();
        assertThat(decisions.at(NOON, HELD).isHeld()).isTrue();
    }
}
