package dev.entente.domain.lifecycle;

import dev.entente.domain.policy.DirectSql;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.RaisedWhile;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Bar;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Here it is decided that a lead is an MQL.
 *
 * <p>In: a raised hand, or a score at the enter bar with the guard met, no cool-down and a positive signal since the
 * last exit; and either way what the policy requires is known. Out: a score that once carried the MQL is below the
 * leave bar and no hand is raised. A disqualifier stands above both. Where the policy says so, an MQL is an SQL by more
 * of the same.
 */
public final class MqlDecision {

    private final Policy policy;
    private final Facts facts;
    private final Assessment assessment;
    private final Standing standing;
    private final Instant at;
    private final PolicyDay day;

    private MqlDecision(Policy policy, Facts facts, Assessment assessment, Standing standing, Instant at) {
        this.policy = policy;
        this.facts = facts;
        this.assessment = assessment;
        this.standing = standing;
        this.at = at;
        this.day = PolicyDay.of(at, policy.zone());
    }

    /**
     * Decides for a lead as it stands.
     *
     * @param assessment of these facts under this policy at this instant
     */
    public static Verdict decide(Policy policy, Facts facts, Assessment assessment, Standing standing, Instant at) {
        return new MqlDecision(policy, facts, assessment, standing, at).verdict();
    }

    private Verdict verdict() {
        Optional<Reason> disqualified = disqualified();
        if (disqualified.isPresent()) {
            return Verdict.of(Stage.DISQUALIFIED, List.of(disqualified.get()));
        }
        Verdict verdict = ofMql();
        return verdict.stage() == Stage.MQL && isDirect() ? Verdict.onward(verdict, directReason()) : verdict;
    }

    private Verdict ofMql() {
        Optional<Reason> hand = raisedHand();
        var against = new ArrayList<Reason>();
        addMissingRequirements(against, hand);
        boolean reachable = against.isEmpty();
        addScoreObjections(against);
        if (reachable && hand.isPresent()) {
            return Verdict.of(Stage.MQL, hand.get(), against);
        }
        if (against.isEmpty()) {
            return Verdict.of(Stage.MQL, List.of(scoreReason()));
        }
        if (isIn() && stays(hand.isPresent())) {
            return Verdict.of(Stage.MQL, stayReason(hand), against);
        }
        return Verdict.of(Stage.LEAD, against);
    }

    private Optional<Reason> disqualified() {
        for (Disqualifier disqualifier : policy.disqualify()) {
            if (disqualifier.when().holds(facts, day)) {
                return Optional.of(new Reason("disqualified", () -> "Disqualified: " + disqualifier.reason() + "."));
            }
        }
        return Optional.empty();
    }

    /** Stages after MQL are sales' own; for them this only says what the score would keep. */
    private boolean isIn() {
        return switch (standing.stage()) {
            case MQL, SAL, SQL, OPPORTUNITY, CUSTOMER, EVANGELIST -> true;
            case LEAD, RECYCLED, DISQUALIFIED -> false;
        };
    }

    private boolean stays(boolean handRaised) {
        return handRaised || assessment.bar() != Bar.BELOW || !standing.warm();
    }

    private Reason stayReason(Optional<Reason> hand) {
        if (hand.isPresent()) {
            return hand.get();
        }
        return assessment.bar() == Bar.BELOW
                ? new Reason(Verdict.HELD, "Made an MQL beside the score, which has not carried it yet.")
                : new Reason(
                        "above_leave_bar",
                        () -> "Score " + score() + " is not below the leave bar "
                                + policy.mql().leave() + ".");
    }

    private Optional<Reason> raisedHand() {
        if (assessment.excluded()) {
            return Optional.empty();
        }
        for (int i = 0; i < policy.handRaisers().size(); i++) {
            HandRaiser raiser = policy.handRaisers().get(i);
            @Nullable Instant raisedAt = facts.engagement().handRaises().get(i);
            if (raisedAt != null && isLive(raiser, raisedAt)) {
                return Optional.of(handReason(raiser.on()));
            }
        }
        return raisedWhile();
    }

    /** After an exit it needs new interest: what was true before it would let the lead in again at once. */
    private Optional<Reason> raisedWhile() {
        for (RaisedWhile hand : policy.raisedWhile()) {
            if (hasNewInterest() && hand.when().holds(facts, day)) {
                return Optional.of(handReason(hand.name()));
            }
        }
        return Optional.empty();
    }

    private static Reason handReason(Object name) {
        return new Reason("hand_raiser", () -> "Raised a hand: " + name + ".");
    }

    private boolean isLive(HandRaiser raiser, Instant raisedAt) {
        return raiser.isUp(PolicyDay.of(raisedAt, policy.zone()), day)
                && (standing.exitedAt() == null || raisedAt.isAfter(standing.exitedAt()));
    }

    private void addMissingRequirements(List<Reason> missing, Optional<Reason> hand) {
        for (Requirement requirement : policy.mql().requires()) {
            if (!requirement.condition().holds(facts, day)) {
                missing.add(new Reason(
                        "requires",
                        () -> "Cannot be reached: " + requirement.label() + " is not known."
                                + inVain(hand, requirement)));
            }
        }
    }

    /** It keeps an MQL in, but lets nobody in whom sales cannot reach. */
    private String inVain(Optional<Reason> hand, Requirement requirement) {
        return hand.isEmpty() || isIn()
                ? ""
                : " " + hand.get().text() + " It does not count until " + requirement.label() + " is known.";
    }

    private void addScoreObjections(List<Reason> objections) {
        if (assessment.excluded()) {
            objections.add(new Reason("excluded", "The policy counts nothing that this lead does."));
        }
        if (assessment.bar() != Bar.ABOVE) {
            objections.add(new Reason(
                    "below_enter_bar",
                    () -> "Score " + score() + " is below the enter bar "
                            + policy.mql().enter() + "."));
        }
        Guarding.objection(policy, facts.engagement(), day).ifPresent(objections::add);
        if (standing.coolDownUntil() != null && at.isBefore(standing.coolDownUntil())) {
            objections.add(new Reason("cooling_down", () -> "Rests until " + standing.coolDownUntil() + "."));
        }
        if (!hasNewInterest()) {
            objections.add(new Reason(
                    "no_new_interest", () -> "No positive signal since it left at " + standing.exitedAt() + "."));
        }
    }

    /** No ping-pong: what let a lead in before its last exit does not let it in again. */
    private boolean hasNewInterest() {
        Instant newest = facts.engagement().newestPositive();
        return standing.exitedAt() == null || (newest != null && newest.isAfter(standing.exitedAt()));
    }

    private Reason scoreReason() {
        return new Reason(
                "score",
                () -> "Score " + score() + " is at or above the enter bar "
                        + policy.mql().enter() + ".");
    }

    private boolean isDirect() {
        DirectSql direct = policy.directSql();
        return direct != null && !assessment.excluded() && direct.holds(score(), facts, day);
    }

    private Reason directReason() {
        return new Reason("direct_sql", () -> "Score " + score() + ": the policy makes such an MQL an SQL by itself.");
    }

    private Points score() {
        return assessment.scores().score();
    }
}
