package dev.entente.domain.scoring;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TestWords;
import java.util.List;
import java.util.stream.Collectors;

/** What is true of somebody, as a marketer reads it. */
final class ConditionWords {

    private ConditionWords() {}

    /** For example: "page /product* on 3 days within 14 days". */
    static String of(Condition condition) {
        return switch (condition) {
            case Behaviour(Measure measure, int atLeast, int days) -> counted(measure, atLeast) + within(days);
            case Condition.Trait trait -> trait.trait() + " " + TestWords.of(trait.test());
            case Condition.All(List<Condition> parts) -> joined(parts, " and ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ");
            case Condition.Not(Behaviour(Measure.Signals(SignalPattern on, int _), int atLeast, int days))
            when atLeast == 1 -> "no " + (on.equals(SignalPattern.ANY) ? "signal" : on) + within(days);
            case Condition.Not(Condition part) -> "not " + nested(part);
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(ConditionWords::nested).collect(Collectors.joining(word));
    }

    private static String nested(Condition part) {
        boolean several = part instanceof Condition.All || part instanceof Condition.Any;
        return several ? "(" + of(part) + ")" : of(part);
    }

    private static String counted(Measure measure, int atLeast) {
        return switch (measure) {
            case Measure.Signals(SignalPattern on, int _) -> on + (atLeast == 1 ? "" : ", " + atLeast + " times");
            case Measure.Days(SignalPattern on, int _) -> on + " on " + Plural.of(atLeast, "day");
            case Measure.Values(SignalPattern on, String of, int _) ->
                on + " with " + atLeast + " different values of " + of;
            case Measure.Groups _ -> Plural.of(atLeast, "kind") + " of signals";
        };
    }

    private static String within(int days) {
        return " within " + Plural.of(days, "day");
    }
}
