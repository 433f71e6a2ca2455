package dev.entente.domain;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.MqlBar;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * What was seen of somebody until now, under a policy.
 *
 * @param signals none after now
 */
public record History(CompiledPolicy policy, List<Signal> signals, Instant now) {

    /** Nothing is known but the signals. */
    public Facts facts() {
        return new Facts(Traits.NONE, Signals.remembered(policy, signals));
    }

    /** @param other than the policy in what is made of the counts, not in what is counted */
    public Assessment assessment(Policy other) {
        return Assessor.assess(other, facts(), now);
    }

    public Policy with(Limits limits) {
        return with(limits, policy.policy().mql());
    }

    public Policy with(MqlBar mql) {
        return with(policy.policy().limits(), mql);
    }

    private Policy with(Limits limits, MqlBar mql) {
        Policy own = policy.policy();
        return new Policy(
                own.zone(),
                own.horizonDays(),
                own.fit(),
                own.engagement(),
                own.behaviour(),
                own.handRaisers(),
                own.raisedWhile(),
                own.exclude(),
                own.ignore(),
                own.disqualify(),
                limits,
                own.grades(),
                mql,
                own.directSql(),
                own.coolDownDays());
    }
}
