package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been found to go together.
 *
 * @param did what must have been done
 * @param left what must not
 */
record Settled(List<Literal> literals, List<Behaviour> did, List<Behaviour> left) {

    static final Settled NOTHING = new Settled(List.of(), List.of(), List.of());

    Settled plus(Literal literal) {
        return new Settled(plus(literals, literal), did, left);
    }

    Settled plus(Behaviour behaviour, boolean holds) {
        return holds
                ? new Settled(literals, plus(did, behaviour), left)
                : new Settled(literals, did, plus(left, behaviour));
    }

    private static <T> List<T> plus(List<T> known, T more) {
        var all = new ArrayList<>(known);
        all.add(more);
        return all;
    }

    /** False only where it contradicts what must, or must not, have been done. */
    boolean admits(Behaviour behaviour, boolean holds) {
        return holds
                ? left.stream().noneMatch(other -> implies(behaviour, other))
                : did.stream().noneMatch(other -> implies(other, behaviour));
    }

    /** More of the same in a shorter time is also less of it in a longer time. */
    private static boolean implies(Behaviour one, Behaviour other) {
        return one.measure().unnumbered().equals(other.measure().unnumbered())
                && one.atLeast() >= other.atLeast()
                && one.withinDays() <= other.withinDays();
    }
}
