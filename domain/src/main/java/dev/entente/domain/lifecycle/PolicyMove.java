package dev.entente.domain.lifecycle;

import java.util.Optional;

/** Turns a verdict into the next move, if any, that the policy makes by itself: one step on the way to it. */
public final class PolicyMove {

    private PolicyMove() {}

    /**
     * The stage the policy moves a lead to.
     *
     * @param newlyDisqualified a disqualifier began to hold with this change; one that a person overruled by
     *     reinstating the lead does not strike again
     */
    public static Optional<Stage> next(Stage stage, Verdict verdict, boolean newlyDisqualified) {
        if (verdict.stage() == Stage.DISQUALIFIED) {
            return newlyDisqualified && Lifecycle.allowsPolicy(stage, Stage.DISQUALIFIED)
                    ? Optional.of(Stage.DISQUALIFIED)
                    : Optional.empty();
        }
        return switch (stage) {
            case LEAD, RECYCLED -> verdict.stage() == Stage.LEAD ? Optional.empty() : Optional.of(Stage.MQL);
            case MQL -> verdict.stage() == Stage.MQL ? Optional.empty() : Optional.of(verdict.stage());
            case SAL, SQL, OPPORTUNITY, CUSTOMER, EVANGELIST, DISQUALIFIED -> Optional.empty();
        };
    }

    /** Where all the moves that the policy makes in a row lead; empty if it makes none. */
    public static Optional<Stage> goal(Stage stage, Verdict verdict, boolean newlyDisqualified) {
        Optional<Stage> goal = Optional.empty();
        Optional<Stage> next = next(stage, verdict, newlyDisqualified);
        while (next.isPresent()) {
            goal = next;
            next = next(next.get(), verdict, false);
        }
        return goal;
    }
}
