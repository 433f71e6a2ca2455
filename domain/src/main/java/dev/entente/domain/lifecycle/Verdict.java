package dev.entente.domain.lifecycle;

import java.util.ArrayList;
import java.util.List;

/**
 * What the policy says of a lead: {@link Stage#LEAD}, {@link Stage#MQL}, {@link Stage#DISQUALIFIED}, or
 * {@link Stage#SQL} where points alone make one.
 *
 * @param because the code of the reason that decided
 * @param reasons all that spoke for and against, the deciding one first; of an SQL what makes it an MQL is second
 */
public record Verdict(Stage stage, String because, List<Reason> reasons) {

    static final String HELD = "held";

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** An MQL, or more. */
    public boolean isIn() {
        return stage == Stage.MQL || stage == Stage.SQL;
    }

    /** An MQL only because a person made it one: the score has not carried it. */
    public boolean isHeld() {
        return because.equals(HELD);
    }

    /** The reason for a move to this stage, or to the one on the way to it. */
    public Reason reasonFor(Stage to) {
        return stage == Stage.SQL && to == Stage.MQL ? reasons.get(1) : reasons.getFirst();
    }

    /** An MQL that is an SQL as well. */
    static Verdict onward(Verdict mql, Reason direct) {
        return of(Stage.SQL, direct, mql.reasons);
    }

    /** @param reasons the deciding one first */
    static Verdict of(Stage stage, List<Reason> reasons) {
        return new Verdict(stage, reasons.getFirst().code(), reasons);
    }

    static Verdict of(Stage stage, Reason deciding, List<Reason> others) {
        var all = new ArrayList<Reason>(others.size() + 1);
        all.add(deciding);
        all.addAll(others);
        return of(stage, all);
    }
}
