package dev.entente.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead's stage with the memory that keeps it from ping-pong.
 *
 * @param since when the stage began to hold
 * @param exitedAt the newest exit (cooled, rejected, recycled, reinstated): re-entry needs a positive signal after it
 * @param coolDownUntil until then only a hand-raiser re-enters
 * @param warm whether the score, or a raised hand, has carried this MQL: one that a person made below the bar cannot
 *     cool
 */
public record Standing(
        Stage stage,
        Instant since,
        @Nullable Instant exitedAt,
        @Nullable Instant coolDownUntil,
        boolean warm) {

    public static Standing fresh(Instant since) {
        return new Standing(Stage.LEAD, since, null, null, false);
    }

    /**
     * The standing after a move.
     *
     * @param at when the new stage begins to hold
     * @param coolDownDays how long it rests if it was recycled
     */
    public Standing moved(Stage to, Instant at, int coolDownDays) {
        boolean exit = Lifecycle.needsReason(to) && to != Stage.DISQUALIFIED;
        @Nullable Instant until = to == Stage.RECYCLED ? at.plus(java.time.Duration.ofDays(coolDownDays)) : null;
        return new Standing(to, at, exit ? at : exitedAt, until, false);
    }

    /**
     * The standing after a join with a lead that was further: its stage, rest and warmth. The moves that lead there are
     * no exits of their own, so the memory of the last real one stays.
     */
    public Standing furthered(Standing further, Instant at) {
        return new Standing(further.stage, at, exitedAt, further.coolDownUntil, further.warm);
    }

    public Standing since(Instant earlier) {
        return new Standing(stage, earlier, exitedAt, coolDownUntil, warm);
    }

    public Standing warmed() {
        return warm ? this : new Standing(stage, since, exitedAt, coolDownUntil, true);
    }

    /** Of two leads that turn out to be one, the further stage holds. */
    public static boolean isFurther(Stage one, Stage other) {
        return rank(one) > rank(other);
    }

    /** A disqualification outranks what marketing and sales only hope for, and yields to what was sold. */
    private static int rank(Stage stage) {
        return switch (stage) {
            case LEAD -> 0;
            case RECYCLED -> 1;
            case MQL -> 2;
            case SAL -> 3;
            case SQL -> 4;
            case DISQUALIFIED -> 5;
            case OPPORTUNITY -> 6;
            case CUSTOMER -> 7;
            case EVANGELIST -> 8;
        };
    }
}
