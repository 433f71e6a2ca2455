package dev.entente.domain.missing;

import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.HandRaiser;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes as a marketer reads them. */
final class Wording {

    private Wording() {}

    static String of(Policy policy, Change change) {
        return switch (change) {
            case Change.Signals signals -> signals(policy, signals);
            case Change.Trait(String name, TraitTest test, TraitValue value) -> learn(name, test, value);
        };
    }

    /** For example: "3 more of page /pricing on 2 days, today and to come (pricing-page)." */
    private static String signals(Policy policy, Change.Signals signals) {
        return often(policy, signals)
                + signals.different().map(name -> ", each with another " + name).orElse("")
                + (signals.days() > 1 ? " on " + signals.days() + " days, today and to come" : "")
                + rules(policy, signals.on())
                + ".";
    }

    private static String often(Policy policy, Change.Signals signals) {
        boolean raises = policy.handRaisers().stream().map(HandRaiser::on).anyMatch(signals.on()::equals);
        if (signals.times() == 1) {
            return (raises ? "A raised hand: " : "One more ") + signals.on();
        }
        return signals.times() + " more of " + signals.on();
    }

    private static String rules(Policy policy, SignalPattern on) {
        String names = policy.engagement().stream()
                .filter(rule -> rule.on().equals(on))
                .map(EngagementRule::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    private static String learn(String name, TraitTest test, TraitValue value) {
        @Nullable String allowed = allowed(test);
        return "Learn " + name + (allowed == null ? "" : ": " + allowed + " would count")
                + (test instanceof TraitTest.Present ? "" : ", for example " + text(value)) + ".";
    }

    private static @Nullable String allowed(TraitTest test) {
        return switch (test) {
            case TraitTest.Present _, TraitTest.Absent _ -> null;
            case TraitTest.In(var values) -> values.stream().map(Wording::text).collect(Collectors.joining(" or "));
            case TraitTest.Between(var least, var most) -> least.toPlainString() + " to " + most.toPlainString();
            case TraitTest.AtLeast(var least) -> least.toPlainString() + " or more";
            case TraitTest.AtMost(var most) -> most.toPlainString() + " or less";
            case TraitTest.Contains(var part) -> "what contains " + part;
            case TraitTest.Matches(var glob) -> glob.pattern();
            case TraitTest.Pattern(var expression) -> "what matches " + expression.text();
            case TraitTest.OlderThan(int days) -> "a day at least " + days + " days ago";
            case TraitTest.NewerThan(int days) ->
                days == 1 ? "today or a day to come" : "a day less than " + days + " days ago, or to come";
        };
    }

    private static String text(TraitValue value) {
        return switch (value) {
            case Text(String text) -> text;
            case Numeric(var number) -> number.toPlainString();
            case TraitValue.Flag(boolean flag) -> Boolean.toString(flag);
            case TraitValue.Many _, TraitValue.Fields _, TraitValue.Cleared _ -> "something else";
        };
    }
}
