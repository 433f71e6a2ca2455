package dev.entente.domain.lifecycle;

import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.Signals.remembered;

import dev.entente.domain.Policies;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The verdict on a lead that stands somewhere and did something. */
final class Decisions {

    static final Traits REACHABLE = Traits.NONE.observe(Map.of("email", new Text("ada@example.org")), NOON);

    static final Standing LEAD = Standing.fresh(daysAfterNoon(-100));
    /** Made by the policy. */
    static final Standing MQL = LEAD.moved(Stage.MQL, daysAfterNoon(-50), 30).warmed();
    /** Made by a person. */
    static final Standing HELD = LEAD.moved(Stage.MQL, daysAfterNoon(-50), 30);

    private final CompiledPolicy policy;

    Decisions(Policies policies) {
        this.policy = policies.compile();
    }

    Verdict at(Instant at, Standing standing, Signal... signals) {
        return at(at, standing, REACHABLE, signals);
    }

    Verdict at(Instant at, Standing standing, Traits traits, Signal... signals) {
        Facts facts = new Facts(traits, remembered(policy, List.of(signals)));
        return MqlDecision.decide(policy.policy(), facts, Assessor.assess(policy.policy(), facts, at), standing, at);
    }

    static List<String> codes(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }
}
