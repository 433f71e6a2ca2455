package dev.entente.domain.lifecycle;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.lifecycle.Decisions.LEAD;
import static dev.entente.domain.lifecycle.Decisions.MQL;
import static dev.entente.domain.lifecycle.Decisions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two kinds of signals on two days within seven. */
class GuardingTest {

    private final Decisions decisions = new Decisions(policy().rule("web", "visit", "60")
            .rule("web", "download", "60")
            .rule("events", "webinar", "60")
            .rule("mail", "unsubscribed", "-1")
            .handRaiser("demo", 30)
            .guard(2, 2, 7));

    @Test
    void two_groups_on_two_days_meet_the_guard() {
        assertThat(decisions
                        .at(NOON, LEAD, track("visit", daysAfterNoon(-1)), track("webinar", NOON))
                        .stage())
                .isEqualTo(Stage.MQL);
    }

    @Test
    void one_group_does_not_whatever_the_number_of_its_rules_and_days() {
        Verdict verdict = decisions.at(
                NOON,
                LEAD,
                track("visit", daysAfterNoon(-2)),
                track("download", daysAfterNoon(-1)),
                track("visit", NOON));
        assertThat(verdict.stage()).isEqualTo(Stage.LEAD);
        assertThat(verdict.reasons())
                .containsExactly(
                        new Reason("guard", "1 kind of signals on 3 days within 7 days; the guard asks for 2 on 2."));
    }

    @Test
    void one_day_does_not_whatever_the_number_of_groups() {
        assertThat(codes(decisions.at(NOON, LEAD, track("visit", NOON), track("webinar", NOON))))
                .containsExactly("guard");
    }

    @Test
    void signals_with_negative_points_are_no_interest() {
        assertThat(codes(decisions.at(NOON, LEAD, track("visit", NOON), track("unsubscribed", daysAfterNoon(-1)))))
                .containsExactly("guard");
    }

    @Test
    void the_window_is_its_newest_days_with_today() {
        assertThat(decisions
                        .at(NOON, LEAD, track("visit", daysAfterNoon(-6)), track("webinar", NOON))
                        .stage())
                .isEqualTo(Stage.MQL);
        assertThat(decisions
                        .at(NOON, LEAD, track("visit", daysAfterNoon(-7)), track("webinar", NOON))
                        .stage())
                .isEqualTo(Stage.LEAD);
    }

    @Test
    void who_is_in_stays_without_the_guard() {
        assertThat(decisions.at(NOON, MQL, track("visit", NOON)).stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void a_raised_hand_needs_no_guard() {
        assertThat(decisions.at(NOON, LEAD, track("demo", NOON)).stage()).isEqualTo(Stage.MQL);
    }
}
