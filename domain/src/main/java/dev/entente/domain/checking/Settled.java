package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been found to go together: the newest of it, and what was found before.
 *
 * @param literal null if the newest is about behaviour
 * @param behaviour null if the newest is about a trait
 * @param holds whether the behaviour must have been shown, or must not
 * @param before null where nothing was found before
 */
record Settled(
        @Nullable Literal literal,
        @Nullable Behaviour behaviour,
        boolean holds,
        int size,
        @Nullable Settled before) {

    static final Settled NOTHING = new Settled(null, null, false, 0, null);

    Settled plus(Literal more) {
        return new Settled(more, null, false, size + 1, this);
    }

    Settled plus(Behaviour more, boolean holds) {
        return new Settled(null, more, holds, size + 1, this);
    }

    /** All that is asked of one trait. */
    List<Literal> of(String trait) {
        var literals = new ArrayList<Literal>();
        for (Settled here = this; here != null; here = here.before) {
            if (here.literal != null && here.literal.trait().equals(trait)) {
                literals.add(here.literal);
            }
        }
        return literals;
    }

    /** False only where it contradicts what must, or must not, have been done. */
    boolean admits(Behaviour asked, boolean shown) {
        for (Settled here = this; here != null; here = here.before) {
            Behaviour known = here.behaviour;
            if (known != null && here.holds != shown && (shown ? implies(asked, known) : implies(known, asked))) {
                return false;
            }
        }
        return true;
    }

    /** More of the same in a shorter time is also less of it in a longer time. */
    private static boolean implies(Behaviour one, Behaviour other) {
        return one.measure().unnumbered().equals(other.measure().unnumbered())
                && one.atLeast() >= other.atLeast()
                && one.withinDays() <= other.withinDays();
    }
}
