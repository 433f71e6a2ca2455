package dev.entente.domain.lifecycle;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.lifecycle.Decisions.HELD;
import static dev.entente.domain.lifecycle.Decisions.LEAD;
import static dev.entente.domain.lifecycle.Decisions.MQL;
import static dev.entente.domain.lifecycle.Decisions.REACHABLE;
import static dev.entente.domain.lifecycle.Decisions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars, requirements, exclusions and disqualifiers, for a lead that never left. */
class MqlDecisionTest {

    @ParameterizedTest
    @CsvSource({"49.99, LEAD, below_enter_bar", "50, MQL, score", "50.01, MQL, score"})
    void a_lead_enters_at_the_enter_bar(String points, Stage stage, String because) {
        Verdict verdict = new Decisions(policy().rule("visit", points)).at(NOON, LEAD, track("visit", NOON));
        assertThat(verdict.stage()).isEqualTo(stage);
        assertThat(verdict.because()).isEqualTo(because);
    }

    @ParameterizedTest
    @CsvSource({
        "34.99, LEAD, below_enter_bar",
        "35, MQL, above_leave_bar",
        "35.01, MQL, above_leave_bar",
        "49.99, MQL, above_leave_bar",
        "50, MQL, score"
    })
    void an_mql_leaves_below_the_leave_bar(String points, Stage stage, String because) {
        Verdict verdict = new Decisions(policy().rule("visit", points)).at(NOON, MQL, track("visit", NOON));
        assertThat(verdict.stage()).isEqualTo(stage);
        assertThat(verdict.because()).isEqualTo(because);
    }

    @Test
    void an_mql_that_a_person_made_is_held_below_the_leave_bar_until_it_is_warm() {
        var decisions = new Decisions(policy().rule("visit", "34.99"));
        Verdict held = decisions.at(NOON, HELD, track("visit", NOON));
        assertThat(held.stage()).isEqualTo(Stage.MQL);
        assertThat(held.isHeld()).isTrue();
        assertThat(decisions.at(NOON, HELD.warmed(), track("visit", NOON)).stage())
                .isEqualTo(Stage.LEAD);
    }

    @Test
    void an_mql_that_the_score_would_keep_is_not_held() {
        Verdict verdict = new Decisions(policy().rule("visit", "35")).at(NOON, HELD, track("visit", NOON));
        assertThat(verdict.stage()).isEqualTo(Stage.MQL);
        assertThat(verdict.isHeld()).isFalse();
    }

    @Test
    void what_is_required_keeps_an_unknown_visitor_a_lead() {
        var decisions = new Decisions(policy().rule("visit", "50").requires("email"));
        Verdict unknown = decisions.at(NOON, LEAD, Traits.NONE, track("visit", NOON));
        assertThat(unknown.stage()).isEqualTo(Stage.LEAD);
        assertThat(unknown.reasons()).containsExactly(new Reason("requires", "Cannot be reached: email is not known."));
        assertThat(decisions.at(NOON, LEAD, REACHABLE, track("visit", NOON)).stage())
                .isEqualTo(Stage.MQL);
    }

    @Test
    void all_that_is_required_is_named() {
        var decisions =
                new Decisions(policy().rule("visit", "50").requires("phone").requires("company.name"));
        assertThat(codes(decisions.at(NOON, LEAD, track("visit", NOON)))).containsExactly("requires", "requires");
    }

    @Test
    void an_mql_whose_email_was_cleared_stays_one_while_its_score_holds() {
        var decisions = new Decisions(policy().rule("visit", "35").requires("email"));
        assertThat(decisions.at(NOON, MQL, Traits.NONE, track("visit", NOON)).stage())
                .isEqualTo(Stage.MQL);
    }

    @Test
    void all_that_speaks_against_an_mql_is_said() {
        var decisions =
                new Decisions(policy().rule("visit", "10").guard(2, 2, 30).requires("phone"));
        assertThat(codes(decisions.at(NOON, LEAD, track("visit", NOON))))
                .containsExactly("requires", "below_enter_bar", "guard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "demo"})
    void an_excluded_lead_is_no_mql_by_what_it_does(String event) {
        var decisions = new Decisions(
                policy().rule("visit", "50").handRaiser("demo", 30).exclude(present("email")));
        Verdict verdict = decisions.at(NOON, LEAD, track(event, NOON));
        assertThat(verdict.stage()).isEqualTo(Stage.LEAD);
        assertThat(codes(verdict)).contains("excluded");
        assertThat(decisions.at(NOON, MQL, track(event, NOON)).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void an_excluded_lead_is_no_mql_by_what_it_is_either() {
        var decisions =
                new Decisions(policy().fit("person", present("email"), "60").exclude(present("email")));
        assertThat(codes(decisions.at(NOON, LEAD))).containsExactly("excluded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit", "demo"})
    void a_disqualifier_stands_above_score_and_raised_hands(String event) {
        var decisions = new Decisions(policy().rule("visit", "50")
                .handRaiser("demo", 30)
                .disqualify(is("industry", "Tobacco"), "tobacco")
                .disqualify(is("email", "ada@example.org"), "competitor"));
        for (Standing standing : new Standing[] {LEAD, MQL}) {
            Verdict verdict = decisions.at(NOON, standing, track(event, NOON));
            assertThat(verdict.stage()).isEqualTo(Stage.DISQUALIFIED);
            assertThat(verdict.reasons()).containsExactly(new Reason("disqualified", "Disqualified: competitor."));
        }
    }

    @Test
    void fit_alone_can_make_an_mql() {
        var decisions = new Decisions(policy().fit("person", present("email"), "50"));
        assertThat(decisions.at(NOON, LEAD).stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void the_reason_says_score_and_bar() {
        var decisions = new Decisions(policy().rule("visit", "49.5"));
        assertThat(decisions.at(daysAfterNoon(1), LEAD, track("visit", NOON)).reasons())
                .containsExactly(new Reason("below_enter_bar", "Score 49.50 is below the enter bar 50.00."));
    }
}
