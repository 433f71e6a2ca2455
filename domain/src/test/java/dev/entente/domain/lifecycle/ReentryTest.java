package dev.entente.domain.lifecycle;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.track;
import static dev.entente.domain.lifecycle.Decisions.MQL;
import static dev.entente.domain.lifecycle.Decisions.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** No ping-pong: what let a lead in before its last exit does not let it in again. */
class ReentryTest {

    private static final Standing COOLED = MQL.moved(Stage.LEAD, NOON, 10);
    private static final Standing RECYCLED = MQL.moved(Stage.RECYCLED, NOON, 10);
    private static final Standing REINSTATED =
            MQL.moved(Stage.DISQUALIFIED, daysAfterNoon(-1), 10).moved(Stage.LEAD, NOON, 10);

    private static final Signal HOT = track("visit", daysAfterNoon(-1));
    private static final Instant RESTED = daysAfterNoon(10);

    private final Decisions decisions = new Decisions(
            policy().rule("visit", "50").rule("like", "1").rule("spam", "-1").handRaiser("demo", 60));

    @Provide
    Arbitrary<Standing> exits() {
        return Arbitraries.of(COOLED, RECYCLED, REINSTATED);
    }

    @Property
    void after_any_exit_the_score_alone_does_not_enter_again(@ForAll("exits") Standing left) {
        Verdict verdict = decisions.at(RESTED, left, HOT);
        assertThat(verdict.stage()).isEqualTo(Stage.LEAD);
        assertThat(verdict.reasons())
                .containsExactly(
                        new Reason("no_new_interest", "No positive signal since it left at 2026-03-02T12:00:00Z."));
    }

    @Property
    void a_positive_signal_after_the_exit_lets_it_in(@ForAll("exits") Standing left) {
        assertThat(enters(left, track("like", NOON.minusNanos(1)))).isFalse();
        assertThat(enters(left, track("like", NOON))).isFalse();
        assertThat(enters(left, track("like", NOON.plusNanos(1)))).isTrue();
    }

    @Property
    void a_negative_signal_or_one_that_means_nothing_does_not(@ForAll("exits") Standing left) {
        assertThat(enters(left, track("spam", NOON.plusSeconds(1)))).isFalse();
        assertThat(enters(left, track("other", NOON.plusSeconds(1)))).isFalse();
    }

    @Property
    void new_interest_still_needs_the_score(@ForAll("exits") Standing left) {
        assertThat(codes(decisions.at(RESTED, left, track("like", daysAfterNoon(1)))))
                .containsExactly("below_enter_bar");
    }

    @Test
    void while_a_recycled_lead_rests_points_do_not_let_it_in() {
        Signal again = track("visit", daysAfterNoon(1));
        assertThat(codes(decisions.at(RESTED.minusNanos(1), RECYCLED, HOT, again)))
                .containsExactly("cooling_down");
        assertThat(decisions.at(RESTED, RECYCLED, HOT, again).stage()).isEqualTo(Stage.MQL);
        assertThat(decisions.at(RESTED.plusNanos(1), RECYCLED, HOT, again).stage())
                .isEqualTo(Stage.MQL);
    }

    @Test
    void a_cooled_or_reinstated_lead_does_not_rest() {
        Signal again = track("visit", daysAfterNoon(1));
        for (Standing left : List.of(COOLED, REINSTATED)) {
            assertThat(decisions.at(daysAfterNoon(1), left, again).stage()).isEqualTo(Stage.MQL);
        }
    }

    @Property
    void a_hand_raised_after_the_exit_ends_any_rest(@ForAll("exits") Standing left) {
        Instant soon = NOON.plusSeconds(60);
        assertThat(decisions.at(soon, left, track("demo", NOON.minusNanos(1))).stage())
                .isEqualTo(Stage.LEAD);
        assertThat(decisions.at(soon, left, track("demo", NOON)).stage()).isEqualTo(Stage.LEAD);
        assertThat(decisions.at(soon, left, track("demo", NOON.plusNanos(1))).stage())
                .isEqualTo(Stage.MQL);
    }

    private boolean enters(Standing left, Signal more) {
        return decisions.at(RESTED, left, HOT, more).stage() == Stage.MQL;
    }
}
