package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Outlook;
import dev.entente.domain.lifecycle.PolicyMove;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;

/** What a policy that is not in force yet would make of leads: their scores, and where it would move them. */
public final class Foresight {

    private final CompiledPolicy candidate;
    private final List<Disqualifier> news;

    private Foresight(CompiledPolicy candidate, List<Disqualifier> news) {
        this.candidate = candidate;
        this.news = news;
    }

    /**
     * What changes from one policy to another. A disqualifier that both have has struck already, or a person has
     * overruled it.
     */
    public static Foresight of(CompiledPolicy candidate, Policy inForce) {
        List<Disqualifier> news = candidate.policy().disqualify().stream()
                .filter(one -> inForce.disqualify().stream()
                        .noneMatch(known -> known.when().equals(one.when())))
                .toList();
        return new Foresight(candidate, news);
    }

    /** One more signal of a lead. */
    public EngagementState plus(EngagementState state, Signal signal) {
        return state.plus(candidate, candidate.matcher().match(signal), signal.occurredAt());
    }

    /** More signals of a lead. */
    public EngagementState plus(EngagementState state, List<Signal> signals) {
        return state.plus(candidate, signals);
    }

    EngagementState merge(EngagementState one, EngagementState other) {
        return one.merge(candidate, other);
    }

    /**
     * A lead under the candidate.
     *
     * @param lead as it stands under the policy in force
     * @param state the fold of all its signals
     */
    public Scored scored(Lead lead, EngagementState state, Instant at) {
        Policy policy = candidate.policy();
        PolicyDay day = PolicyDay.of(at, policy.zone());
        var facts = new Facts(lead.traits(), state.within(candidate, day));
        Assessment assessment = Assessor.assess(policy, facts, at);
        var verdict = MqlDecision.decide(policy, facts, assessment, lead.standing(), at);
        Stage stage = lead.standing().stage();
        return new Scored(
                candidate.version(),
                facts.engagement(),
                assessment.scores(),
                at,
                Outlook.earliestChange(candidate, facts, lead.standing(), at),
                PolicyMove.goal(stage, verdict, isNewlyDisqualified(facts, day)).orElse(null));
    }

    private boolean isNewlyDisqualified(Facts facts, PolicyDay day) {
        return news.stream().anyMatch(disqualifier -> disqualifier.when().holds(facts, day));
    }
}
