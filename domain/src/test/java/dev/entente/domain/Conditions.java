package dev.entente.domain;

import static dev.entente.domain.Policies.onEvent;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Where;
import dev.entente.domain.profile.TraitValue.Text;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated conditions on what the signals of {@link Histories} are, alone and together with a trait. */
final class Conditions {

    /** A property of some of the signals, which some of the conditions look at. */
    static final String OFFER = "offer";

    private Conditions() {}

    /** Of what somebody did, alone and mixed with each other and with who it is. */
    static Arbitrary<Condition> conditions(int horizon) {
        Arbitrary<Condition> leaves = behaviours(horizon);
        return Arbitraries.frequencyOf(
                Tuple.of(4, leaves),
                Tuple.of(1, leaves.map(Condition.Not::new)),
                Tuple.of(1, Combinators.combine(leaves, leaves).as((a, b) -> new Condition.All(List.of(a, b)))),
                Tuple.of(1, Combinators.combine(leaves, leaves).as((a, b) -> new Condition.Any(List.of(a, b)))),
                Tuple.of(
                        1,
                        leaves.map(leaf -> new Condition.All(List.of(
                                leaf,
                                new Condition.Not(new Condition.Trait(Histories.DATE, new TraitTest.OlderThan(5))))))));
    }

    private static Arbitrary<Condition> behaviours(int horizon) {
        Arbitrary<Integer> windows = Arbitraries.integers().between(1, horizon);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(measures(), numbers, windows).as(Behaviour::new)),
                Tuple.of(1, Combinators.combine(patterns(), windows).as(Behaviour::notWithin)));
    }

    private static Arbitrary<Measure> measures() {
        return Arbitraries.oneOf(
                patterns().map(Measure.Signals::new),
                patterns().map(Measure.Days::new),
                patterns().map(on -> new Measure.Values(on, OFFER)),
                Arbitraries.just(new Measure.Groups()));
    }

    private static Arbitrary<SignalPattern> patterns() {
        var either = new SignalPattern(
                List.of(onEvent("e1").forms().getFirst(), onEvent("e2").forms().getFirst()));
        return Arbitraries.of(onEvent("e0"), onEvent("e1"), onEvent("e*"), either, SignalPattern.ANY, ofOffer("a"));
    }

    static SignalPattern ofOffer(String value) {
        var where = new Where.Property(OFFER, new TraitTest.In(List.of(new Text(value))));
        return new SignalPattern(List.of(new SignalForm(null, null, null, null, null, null, where)));
    }
}
