package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Shows that conditions never hold together, where that can be shown; of all else it says nothing. It tries every way
 * to make them true, up to a number of steps that all questions of a check share.
 */
final class Contradiction {

    static final int MOST_STEPS = 200_000;

    /** Something that must hold, or must not. */
    private record Demand(Condition condition, boolean holds) {}

    private final Predicate<Behaviour> never;
    private int steps = MOST_STEPS;

    /** @param never what nobody does */
    Contradiction(Predicate<Behaviour> never) {
        this.never = never;
    }

    boolean never(Condition condition) {
        return !possible(List.of(new Demand(condition, true)), Settled.NOTHING);
    }

    boolean never(Condition one, Condition other) {
        return !possible(List.of(new Demand(one, true), new Demand(other, true)), Settled.NOTHING);
    }

    /** Whether no lead meets all of the first and none of the others. */
    boolean never(List<Condition> all, List<Condition> none) {
        var demands = new ArrayList<Demand>();
        all.forEach(condition -> demands.add(new Demand(condition, true)));
        none.forEach(condition -> demands.add(new Demand(condition, false)));
        return !possible(demands, Settled.NOTHING);
    }

    /** @param settled what has been found to go together so far */
    private boolean possible(List<Demand> open, Settled settled) {
        if (open.isEmpty() || steps-- <= 0) {
            return true;
        }
        Demand next = open.getFirst();
        List<Demand> rest = open.subList(1, open.size());
        return switch (next.condition) {
            case Condition.Not(Condition part) -> possible(plus(rest, new Demand(part, !next.holds)), settled);
            case Condition.All(List<Condition> parts) ->
                next.holds ? together(parts, true, rest, settled) : oneOf(parts, false, rest, settled);
            case Condition.Any(List<Condition> parts) ->
                next.holds ? oneOf(parts, true, rest, settled) : together(parts, false, rest, settled);
            case Behaviour behaviour ->
                !(next.holds && never.test(behaviour))
                        && settled.admits(behaviour, next.holds)
                        && possible(rest, settled.plus(behaviour, next.holds));
            case Condition.Trait trait -> settle(new Literal(trait.trait(), trait.test(), next.holds), rest, settled);
        };
    }

    private boolean together(List<Condition> parts, boolean hold, List<Demand> rest, Settled settled) {
        var demands = new ArrayList<Demand>();
        parts.forEach(part -> demands.add(new Demand(part, hold)));
        demands.addAll(rest);
        return possible(demands, settled);
    }

    private boolean oneOf(List<Condition> parts, boolean holds, List<Demand> rest, Settled settled) {
        return parts.stream().anyMatch(part -> possible(plus(rest, new Demand(part, holds)), settled));
    }

    /** What branches comes last, so that most branches end soon. */
    private static List<Demand> plus(List<Demand> rest, Demand demand) {
        var demands = new ArrayList<Demand>();
        demands.add(demand);
        demands.addAll(rest);
        return demands;
    }

    private boolean settle(Literal literal, List<Demand> rest, Settled settled) {
        Settled together = settled.plus(literal);
        List<Literal> ofTrait = together.literals().stream()
                .filter(known -> known.trait().equals(literal.trait()))
                .toList();
        steps -= ofTrait.size() * ofTrait.size();
        return Literal.canHold(ofTrait) && possible(rest, together);
    }
}
