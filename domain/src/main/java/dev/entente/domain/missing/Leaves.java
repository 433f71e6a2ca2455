package dev.entente.domain.missing;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.Disqualifier;
import dev.entente.domain.policy.Known;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.RaisedWhile;
import dev.entente.domain.policy.TraitTest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked in the conditions of a policy, told apart by whether it speaks for a lead or against it. */
record Leaves(Policy policy) {

    /**
     * A test of one trait, or a count of signals.
     *
     * @param wanted whether a lead is nearer to an MQL where it holds
     */
    record Leaf(Condition condition, boolean wanted) {}

    Stream<Leaf> all() {
        return Stream.of(
                        of(policy.mql().requires(), Requirement::condition, _ -> true),
                        of(policy.raisedWhile(), RaisedWhile::when, _ -> true),
                        of(
                                policy.fit(),
                                ConditionRule::when,
                                rule -> rule.points().isPositive()),
                        of(
                                policy.behaviour(),
                                ConditionRule::when,
                                rule -> rule.points().isPositive()),
                        of(policy.exclude(), Function.identity(), _ -> false),
                        of(policy.disqualify(), Disqualifier::when, _ -> false))
                .flatMap(leaves -> leaves);
    }

    Stream<Behaviour> wantedBehaviours() {
        return all().filter(Leaf::wanted)
                .map(Leaf::condition)
                .filter(Behaviour.class::isInstance)
                .map(Behaviour.class::cast);
    }

    /**
     * Whether a lead is kept out by who it is known to be: nothing it does and nothing that is learned changes that.
     */
    boolean isBarred(Known known, PolicyDay day) {
        return Stream.concat(
                        policy.exclude().stream(), policy.disqualify().stream().map(Disqualifier::when))
                .anyMatch(condition -> condition.holds(known, day)
                        && of(condition, false).allMatch(leaf -> isKnown(leaf.condition(), known, day)));
    }

    private static boolean isKnown(Condition leaf, Known known, PolicyDay day) {
        return leaf instanceof Condition.Trait asked
                && new Condition.Trait(asked.path(), new TraitTest.Present()).holds(known, day);
    }

    private static <T> Stream<Leaf> of(List<T> owners, Function<T, Condition> condition, Function<T, Boolean> wanted) {
        return owners.stream().flatMap(owner -> of(condition.apply(owner), wanted.apply(owner)));
    }

    private static Stream<Leaf> of(Condition condition, boolean wanted) {
        return switch (condition) {
            case Behaviour leaf -> Stream.of(new Leaf(leaf, wanted));
            case Condition.Trait leaf -> Stream.of(new Leaf(leaf, wanted));
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(part -> of(part, wanted));
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(part -> of(part, wanted));
            case Condition.Not(Condition part) -> of(part, !wanted);
        };
    }
}
