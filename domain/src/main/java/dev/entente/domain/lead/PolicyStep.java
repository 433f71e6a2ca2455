package dev.entente.domain.lead;

import dev.entente.domain.lead.ChangeLog.Why;
import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Outlook;
import dev.entente.domain.lifecycle.PolicyMove;
import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy makes of a lead after each change: new scores, and the move that follows; where an MQL is an SQL by
 * points alone, two.
 */
final class PolicyStep {

    private final Deciding deciding;
    private final Moves moves;

    PolicyStep(Deciding deciding, Moves moves) {
        this.deciding = deciding;
        this.moves = moves;
    }

    /**
     * The lead after the policy has looked at it. A move that was left pending stays so for as long as the policy says
     * just that.
     *
     * @param before what it was when last decided on: no lead if it is new, several if they turned out to be one
     */
    Lead take(Lead lead, List<Lead> before, Instant at) {
        return take(lead, before, at, at);
    }

    /**
     * The lead after what time alone has done to it by now, however long ago: the policy looks at it at each instant
     * that a change was due, and the change holds from then. Time moves leads, it does not warm them.
     */
    Lead overtaken(Lead lead, Instant now) {
        Lead overtaken = lead;
        Instant due = lead.scored().nextChangeAt();
        while (due != null && !due.isAfter(now)) {
            Instant at = overtaken.notBefore(due);
            Lead looked = take(overtaken, List.of(overtaken), at, now);
            boolean moved = looked.standing().stage() != overtaken.standing().stage();
            overtaken = moved ? looked : settled(looked.withStanding(overtaken.standing()), at);
            due = overtaken.scored().nextChangeAt();
        }
        return overtaken;
    }

    /** @param recordedAt when this is decided, if later than what it is decided for */
    private Lead take(Lead lead, List<Lead> before, Instant at, Instant recordedAt) {
        return decided(lead, lead.scored().movesTo(), isNewlyDisqualified(lead, before, at), at, recordedAt);
    }

    /** The lead after its pending move, if the policy still says just that; else after what it says instead. */
    Lead released(Lead lead, Instant at) {
        return decided(lead, null, false, at, at);
    }

    /** @param held the move that is not made now */
    private Lead decided(Lead lead, @Nullable Stage held, boolean strikes, Instant at, Instant recordedAt) {
        Policy policy = deciding.policy().policy();
        Facts facts = factsOf(lead, at);
        Assessment assessment = Assessor.assess(policy, facts, at);
        Verdict verdict = MqlDecision.decide(policy, facts, assessment, lead.standing(), at);
        Lead scored = scored(lead, facts, assessment, at);
        @Nullable Stage pending = lead.scored().movesTo();
        boolean newly = strikes || pending == Stage.DISQUALIFIED;
        Stage stage = lead.standing().stage();
        @Nullable Stage goal = PolicyMove.goal(stage, verdict, newly).orElse(null);
        if (goal != null && goal == held) {
            return settled(scored, at);
        }
        Lead moved = scored.withStanding(carried(lead.standing(), verdict)).withPending(null);
        for (Optional<Stage> to = PolicyMove.next(stage, verdict, newly);
                to.isPresent();
                to = PolicyMove.next(to.get(), verdict, false)) {
            Why why = why(verdict.reasonFor(to.get()), assessment, goal == pending);
            moved = move(moved, to.get(), why, at, recordedAt);
        }
        return settled(moved, at);
    }

    private static Why why(Reason reason, Assessment assessment, boolean published) {
        return published ? Why.published(reason, assessment.lines()) : Why.verdict(reason.code(), assessment.lines());
    }

    /** The lead with its scores of that instant, and no move. */
    Lead rescored(Lead lead, Instant at) {
        Facts facts = factsOf(lead, at);
        return scored(lead, facts, Assessor.assess(deciding.policy().policy(), facts, at), at);
    }

    /** The lead with its scores of that instant, and when time will change it next. */
    Lead foreseen(Lead lead, Instant at) {
        Lead rescored = rescored(lead, at);
        var facts = new Facts(lead.traits(), rescored.scored().state());
        return rescored.withScored(
                rescored.scored().changingAt(Outlook.nextChange(deciding.policy(), facts, lead.standing(), at)));
    }

    /** The lead as decided at that instant, with when time can change it next. */
    Lead settled(Lead lead, Instant at) {
        var facts = new Facts(lead.traits(), lead.scored().state());
        return lead.withNextChangeAt(Outlook.earliestChange(deciding.policy(), facts, lead.standing(), at), at);
    }

    private Facts factsOf(Lead lead, Instant at) {
        CompiledPolicy policy = deciding.policy();
        return new Facts(lead.traits(), lead.scored().state().within(policy, dayOf(at)));
    }

    private Lead scored(Lead lead, Facts facts, Assessment assessment, Instant at) {
        return lead.withScored(new Scored(
                deciding.policy().version(),
                facts.engagement(),
                assessment.scores(),
                at,
                lead.scored().nextChangeAt(),
                lead.scored().movesTo()));
    }

    /** A disqualifier strikes when it begins to hold: one that held before may have been overruled by a person. */
    private boolean isNewlyDisqualified(Lead lead, List<Lead> before, Instant at) {
        return deciding.policy().policy().disqualify().stream()
                .filter(disqualifier -> holds(disqualifier, lead, at))
                .anyMatch(disqualifier -> before.stream().noneMatch(was -> holds(disqualifier, was, was.updatedAt())));
    }

    private boolean holds(Disqualifier disqualifier, Lead lead, Instant at) {
        return disqualifier.when().holds(new Facts(lead.traits(), lead.scored().state()), dayOf(at));
    }

    private PolicyDay dayOf(Instant at) {
        return PolicyDay.of(at, deciding.policy().policy().zone());
    }

    private Lead move(Lead lead, Stage to, Why why, Instant at, Instant recordedAt) {
        Standing moved = moves.move(lead, to, why, at, recordedAt);
        return lead.withStanding(to == Stage.MQL ? moved.warmed() : moved);
    }

    /** An MQL that a person made is warm once the score, or a raised hand, would keep it by itself. */
    private static Standing carried(Standing standing, Verdict verdict) {
        return standing.stage() == Stage.MQL && verdict.isIn() && !verdict.isHeld() ? standing.warmed() : standing;
    }
}
