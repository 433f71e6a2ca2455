package dev.entente.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.Standings;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.Points;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Bar;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** A bar is put a unit below a lead's score, at it, and a unit above it: whatever the policy and what the lead did. */
class BarLawsTest {

    private static final Points UNIT = new Points(1);

    /** One who need not be reached. */
    private record Somebody(History history) {

        Points score() {
            return assessment(new MqlBar(Points.ZERO, Points.ZERO, null, List.of()))
                    .scores()
                    .score();
        }

        Assessment assessment(MqlBar mql) {
            return history.assessment(history.with(mql));
        }

        Verdict verdict(MqlBar mql, Standing standing) {
            return MqlDecision.decide(history.with(mql), history.facts(), assessment(mql), standing, history.now());
        }
    }

    @Property
    void the_enter_bar_opens_at_the_score_and_not_a_unit_above_it(@ForAll(supplier = Histories.class) History history) {
        var lead = new Somebody(history);
        Points score = lead.score();

        assertThat(lead.assessment(enterAt(score.minus(UNIT))).bar()).isEqualTo(Bar.ABOVE);
        assertThat(lead.assessment(enterAt(score)).bar()).isEqualTo(Bar.ABOVE);
        assertThat(lead.assessment(enterAt(score.plus(UNIT))).bar()).isNotEqualTo(Bar.ABOVE);
        boolean isIn = lead.verdict(enterAt(score), Standings.LEAD).isIn();
        Statistics.collect(isIn);
        assertThat(lead.verdict(enterAt(score.minus(UNIT)), Standings.LEAD).isIn())
                .isEqualTo(isIn);
        assertThat(lead.verdict(enterAt(score.plus(UNIT)), Standings.LEAD).isIn())
                .isEqualTo(lead.verdict(enterAt(score.plus(Points.of(1_000_000))), Standings.LEAD)
                        .isIn());
    }

    @Property
    void an_mql_stays_at_the_leave_bar_and_cools_a_unit_below_it(@ForAll(supplier = Histories.class) History history) {
        var lead = new Somebody(history);
        Points score = lead.score();

        assertThat(lead.assessment(leaveAt(score.minus(UNIT), score)).bar()).isEqualTo(Bar.BETWEEN);
        assertThat(lead.assessment(leaveAt(score, score)).bar()).isEqualTo(Bar.BETWEEN);
        assertThat(lead.assessment(leaveAt(score.plus(UNIT), score)).bar()).isEqualTo(Bar.BELOW);
        assertThat(lead.verdict(leaveAt(score.minus(UNIT), score), Standings.MQL)
                        .isIn())
                .isTrue();
        assertThat(lead.verdict(leaveAt(score, score), Standings.MQL).isIn()).isTrue();
        assertThat(lead.verdict(leaveAt(score.plus(UNIT), score), Standings.MQL).isIn())
                .isEqualTo(lead.verdict(leaveAt(score.plus(UNIT), score), Standings.LEAD)
                        .isIn());
    }

    private static MqlBar enterAt(Points enter) {
        return new MqlBar(enter, enter, null, List.of());
    }

    private static MqlBar leaveAt(Points leave, Points score) {
        return new MqlBar(score.plus(Points.of(10)), leave, null, List.of());
    }
}
