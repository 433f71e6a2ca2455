package dev.entente.domain.lifecycle;

import static dev.entente.domain.Behaviours.count;
import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.lifecycle.Decisions.LEAD;
import static dev.entente.domain.lifecycle.Decisions.MQL;
import static dev.entente.domain.lifecycle.Decisions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.Signal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hands that are raised while something is true. */
class RaisedWhileTest {

    private static final Policies POLICIES = policy().rule("like", "1")
            .rule("spam", "-1")
            .requires("email")
            .raisedWhile("purchase date known", present("purchaseDate"));

    private static final Traits DATED = Decisions.REACHABLE.observe(Map.of("purchaseDate", new Text("soon")), NOON);

    private final Decisions decisions = new Decisions(POLICIES);

    @Test
    void what_is_true_makes_an_mql_beside_the_score() {
        Verdict verdict = decisions.at(NOON, LEAD, DATED);
        assertThat(verdict.stage()).isEqualTo(Stage.MQL);
        assertThat(verdict.reasons().getFirst())
                .isEqualTo(new Reason("hand_raiser", "Raised a hand: purchase date known."));
        assertThat(decisions.at(NOON, LEAD).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void what_is_required_must_be_known_all_the_same() {
        Traits nobody = Traits.NONE.observe(Map.of("purchaseDate", new Text("soon")), NOON);
        assertThat(codes(decisions.at(NOON, LEAD, nobody))).contains("requires");
        assertThat(decisions.at(NOON, LEAD, nobody).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void whoever_left_while_it_was_true_does_not_come_back_by_it_alone() {
        Standing cooled = MQL.moved(Stage.LEAD, NOON, 10);
        assertThat(decisions.at(daysAfterNoon(1), cooled, DATED).stage()).isEqualTo(Stage.LEAD);
        assertThat(decisions
                        .at(daysAfterNoon(1), cooled, DATED, track("like", NOON))
                        .stage())
                .isEqualTo(Stage.LEAD);
        assertThat(decisions
                        .at(daysAfterNoon(1), cooled, DATED, track("spam", NOON.plusNanos(1)))
                        .stage())
                .isEqualTo(Stage.LEAD);
        assertThat(decisions
                        .at(daysAfterNoon(1), cooled, DATED, track("like", NOON.plusNanos(1)))
                        .stage())
                .isEqualTo(Stage.MQL);
    }

    @Test
    void it_keeps_an_mql_in_for_as_long_as_it_is_true() {
        assertThat(decisions.at(NOON, MQL, DATED).stage()).isEqualTo(Stage.MQL);
        assertThat(decisions.at(NOON, MQL).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void a_hand_may_be_raised_by_behaviour_and_its_signals_speak_for_the_lead() {
        var often = new Decisions(policy().raisedWhile("comes often", count("visit", 2, 7)));
        Signal[] twice = {track("visit", NOON), track("visit", daysAfterNoon(1))};
        assertThat(often.at(daysAfterNoon(1), LEAD, twice[0]).stage()).isEqualTo(Stage.LEAD);
        assertThat(often.at(daysAfterNoon(1), LEAD, twice).stage()).isEqualTo(Stage.MQL);
        assertThat(often.at(daysAfterNoon(6), LEAD, twice).stage()).isEqualTo(Stage.MQL);
        assertThat(often.at(daysAfterNoon(7), LEAD, twice).stage()).isEqualTo(Stage.LEAD);
        assertThat(often.at(daysAfterNoon(1), MQL.moved(Stage.LEAD, NOON, 10), twice)
                        .stage())
                .isEqualTo(Stage.MQL);
        assertThat(often.at(daysAfterNoon(1), MQL.moved(Stage.LEAD, daysAfterNoon(1), 10), twice)
                        .stage())
                .isEqualTo(Stage.LEAD);
    }

    @Test
    void whoever_is_excluded_raises_none() {
        var excluding = new Decisions(
                policy().raisedWhile("dated", present("purchaseDate")).exclude(is("purchaseDate", "soon")));
        assertThat(excluding.at(NOON, LEAD, DATED).stage()).isEqualTo(Stage.LEAD);
    }
}
