package dev.entente.benchmarks;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;

/** The policy as Entente runs it. */
public final class Entente {

    /** All that comes out: scores, the verdict and its reasons; and the lines, once somebody asks for them. */
    public record Assessed(Assessment assessment, Verdict verdict) {

        public Outcome outcome() {
            return new Outcome(
                    assessment.scores().fit().hundredths(),
                    assessment.scores().engagement().hundredths(),
                    verdict.stage());
        }
    }

    private final CompiledPolicy policy = PolicyFile.read("policy.yaml");

    public Policy policy() {
        return policy.policy();
    }

    /** From what was remembered before. */
    public Assessed assess(Traits traits, EngagementState state, Standing standing, Instant at) {
        var facts = new Facts(traits, state);
        Assessment assessment = Assessor.assess(policy.policy(), facts, at);
        return new Assessed(assessment, MqlDecision.decide(policy.policy(), facts, assessment, standing, at));
    }

    /** From all that was seen. */
    public Assessed assess(Traits traits, List<Signal> signals, Standing standing, Instant at) {
        return assess(traits, remembered(signals), standing, at);
    }

    public EngagementState remembered(List<Signal> signals) {
        return EngagementState.EMPTY.plus(policy, signals);
    }

    /** One more signal. */
    public EngagementState plus(EngagementState state, Signal signal) {
        return state.plus(policy, policy.matcher().match(signal), signal.occurredAt());
    }
}
