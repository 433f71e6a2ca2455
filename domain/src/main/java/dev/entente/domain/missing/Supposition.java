package dev.entente.domain.missing;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.Sighting;
import dev.entente.domain.policy.SignalMatcher.Matches;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.util.Map;

/**
 * A lead as it would be.
 *
 * @param at when all that is supposed has happened
 */
record Supposition(CompiledPolicy policy, Facts facts, Standing standing, Instant now, Instant at) {

    static Supposition of(CompiledPolicy policy, Facts facts, Standing standing, Instant now) {
        return new Supposition(policy, facts, standing, now, now);
    }

    Supposition with(Change change) {
        Instant end = instant(change.days() - 1);
        return new Supposition(policy, changed(change), standing, now, end.isAfter(at) ? end : at);
    }

    private Facts changed(Change change) {
        return switch (change) {
            case Change.Trait trait -> new Facts(learned(trait), facts.engagement());
            case Change.Signals signals -> new Facts(facts.traits(), done(signals));
        };
    }

    private Traits learned(Change.Trait trait) {
        return facts.traits().observe(Map.of(trait.name(), trait.value()), now);
    }

    private EngagementState done(Change.Signals signals) {
        EngagementState state = facts.engagement();
        int n = 0;
        for (Change.Example example : signals.examples()) {
            state = state.plus(policy, met(example), instant(signals.dayOf(n++)));
        }
        return state;
    }

    Matches met(Change.Example example) {
        return policy.matcher()
                .match(new Sighting(example.signal(), policy.policy().zone(), _ -> example.details()));
    }

    /** The same time of day, so many days later in the policy's zone. */
    private Instant instant(int daysLater) {
        return daysLater == 0
                ? now
                : now.atZone(policy.policy().zone()).plusDays(daysLater).toInstant();
    }

    Assessment assessment() {
        return Assessor.assess(policy.policy(), facts, at);
    }

    Verdict verdict() {
        return MqlDecision.decide(policy.policy(), facts, assessment(), standing, at);
    }

    PolicyDay day() {
        return PolicyDay.of(at, policy.policy().zone());
    }
}
