package dev.entente.domain.lifecycle;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.DayCounts;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.ValueDays;
import java.time.Instant;
import java.util.List;

/** Which way the days to come move a score: what earned points fades, and so does what cost points. */
record Fading(CompiledPolicy compiled, EngagementState state) {

    /** Costs that still count will fade, and what lies ahead of this day will begin to count. */
    boolean mayRaise(PolicyDay today) {
        return anyRule(-1, today.epochDay()) || anyAhead(today.epochDay());
    }

    /** Points that still count will fade, and raised hands sink. */
    boolean mayLower(PolicyDay today) {
        return anyRule(1, today.epochDay()) || anyHand(today);
    }

    private boolean anyRule(int sign, int today) {
        List<EngagementRule> rules = compiled.policy().engagement();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (Long.signum(rules.get(rule).points().hundredths()) == sign
                    && newest(state.countsOf(rule))
                            >= today - compiled.tallies().keptDays(rule)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyHand(PolicyDay today) {
        List<HandRaiser> raisers = compiled.policy().handRaisers();
        for (int raiser = 0; raiser < raisers.size(); raiser++) {
            Instant at = state.handRaises().get(raiser);
            if (at != null
                    && raisers.get(raiser)
                            .isUp(PolicyDay.of(at, compiled.policy().zone()), today)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAhead(int today) {
        for (int tally = 0; tally < compiled.tallies().size(); tally++) {
            ValueDays values = state.valuesOf(tally);
            if (newest(state.countsOf(tally)) > today || (values.size() > 0 && values.day(0) > today)) {
                return true;
            }
        }
        return false;
    }

    private static int newest(DayCounts days) {
        return days.size() == 0 ? Integer.MIN_VALUE : days.day(days.size() - 1);
    }
}
