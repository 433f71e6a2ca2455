package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shows that conditions never hold together, where that can be shown; of all else it says nothing. It tries every way
 * to make them true, up to a number of steps that all questions of a check share, and without recursion: conditions may
 * be as long as a text.
 */
final class Contradiction {

    /** For all questions of a check, so that it ends soon. */
    static final int MOST_STEPS = 500_000;

    private final Predicate<Behaviour> never;
    private long steps;

    /**
     * @param never what nobody does
     * @param steps for all questions together
     */
    Contradiction(Predicate<Behaviour> never, long steps) {
        this.never = never;
        this.steps = steps;
    }

    /**
     * Something that must hold, or must not, and what else.
     *
     * @param rest null if that is all
     */
    private record Demands(
            Condition condition, boolean holds, @Nullable Demands rest) {}

    /**
     * A way to make all of it true.
     *
     * @param open what must still be seen to; null is nothing
     * @param settled what has been found to go together so far
     */
    private record Way(@Nullable Demands open, Settled settled) {}

    /** How many steps are left for all questions to come. */
    long stepsLeft() {
        return steps;
    }

    boolean never(Condition condition) {
        return !possible(new Demands(condition, true, null));
    }

    boolean never(Condition one, Condition other) {
        return !possible(new Demands(one, true, new Demands(other, true, null)));
    }

    /** Whether no lead meets all of the first and none of the others. */
    boolean never(List<Condition> all, List<Condition> none) {
        return !possible(before(all, true, before(none, false, null)));
    }

    private static @Nullable Demands before(List<Condition> parts, boolean hold, @Nullable Demands rest) {
        Demands demands = rest;
        for (Condition part : parts.reversed()) {
            demands = new Demands(part, hold, demands);
        }
        return demands;
    }

    private boolean possible(@Nullable Demands demands) {
        var ways = new ArrayDeque<Way>();
        ways.push(new Way(demands, Settled.NOTHING));
        while (!ways.isEmpty()) {
            Way way = ways.pop();
            if (way.open == null || steps <= 0) {
                return true;
            }
            steps--;
            goOn(way.open, way.settled, ways);
        }
        return false;
    }

    /** What branches comes last, so that most branches end soon. */
    private void goOn(Demands next, Settled settled, Deque<Way> ways) {
        switch (next.condition) {
            case Condition.Not(Condition part) ->
                ways.push(new Way(new Demands(part, !next.holds, next.rest), settled));
            case Condition.All(List<Condition> parts) -> goOn(parts, next.holds, next, settled, ways);
            case Condition.Any(List<Condition> parts) -> goOn(parts, !next.holds, next, settled, ways);
            case Behaviour behaviour -> settle(behaviour, next, settled, ways);
            case Condition.Trait trait ->
                settle(new Literal(trait.trait(), trait.test(), next.holds), next.rest, settled, ways);
        }
    }

    /** @param together whether all parts are asked for at once, or one of them */
    private void goOn(List<Condition> parts, boolean together, Demands next, Settled settled, Deque<Way> ways) {
        steps -= parts.size();
        if (together) {
            ways.push(new Way(before(parts, next.holds, next.rest), settled));
        } else {
            parts.reversed().forEach(part -> ways.push(new Way(new Demands(part, next.holds, next.rest), settled)));
        }
    }

    private void settle(Behaviour behaviour, Demands next, Settled settled, Deque<Way> ways) {
        steps -= settled.size();
        if (!(next.holds && never.test(behaviour)) && settled.admits(behaviour, next.holds)) {
            ways.push(new Way(next.rest, settled.plus(behaviour, next.holds)));
        }
    }

    /** What would take more steps than are left is not looked into. */
    private void settle(Literal literal, @Nullable Demands rest, Settled settled, Deque<Way> ways) {
        Settled together = settled.plus(literal);
        List<Literal> ofTrait = together.of(literal.trait());
        steps -= together.size() + LiteralCost.of(ofTrait);
        if (steps < 0 || Literal.canHold(ofTrait)) {
            ways.push(new Way(rest, together));
        }
    }
}
