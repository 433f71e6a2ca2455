package dev.entente.domain.scoring;

import dev.entente.domain.Signals;
import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.Signal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What conditions come to, counted plainly from all signals there are. */
record Counting(CompiledPolicy policy, List<Signal> signals, Traits traits, PolicyDay day) {

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(this::holds);
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(this::holds);
            case Condition.Not(Condition part) -> !holds(part);
            case Condition.Trait trait -> trait.test().passes(traits.find(trait.trait()), day);
            case Behaviour behaviour -> count(behaviour) >= behaviour.atLeast();
        };
    }

    private long count(Behaviour behaviour) {
        List<Signal> recent = signals.stream()
                .filter(signal ->
                        policy.policy().ignore().stream().noneMatch(ignored -> Signals.matches(ignored, signal)))
                .filter(signal -> age(signal) < behaviour.withinDays())
                .toList();
        return switch (behaviour.measure()) {
            case Measure.Signals(SignalPattern on, int _) ->
                recent.stream().filter(signal -> Signals.matches(on, signal)).count();
            case Measure.Days(SignalPattern on, int _) ->
                recent.stream()
                        .filter(signal -> Signals.matches(on, signal))
                        .map(this::date)
                        .distinct()
                        .count();
            case Measure.Values(SignalPattern on, String of, int _) ->
                recent.stream()
                        .filter(signal -> Signals.matches(on, signal))
                        .map(signal -> value(signal, of))
                        .flatMap(Optional::stream)
                        .distinct()
                        .count();
            case Measure.Groups _ ->
                policy.policy().engagement().stream()
                        .filter(rule -> rule.points().isPositive())
                        .filter(rule -> recent.stream().anyMatch(signal -> Signals.matches(rule.on(), signal)))
                        .map(EngagementRule::group)
                        .distinct()
                        .count();
        };
    }

    private static Optional<TraitValue> value(Signal signal, String of) {
        return Signals.details(signal.payload()).properties().get(of);
    }

    private long age(Signal signal) {
        return ChronoUnit.DAYS.between(date(signal), day.date());
    }

    private LocalDate date(Signal signal) {
        return LocalDate.ofInstant(signal.occurredAt(), day.zone());
    }

    /** Whether more of anything never speaks against a lead. */
    static boolean isAllForIt(Policy policy) {
        return policy.exclude().stream().noneMatch(condition -> asks(condition, true) || asks(condition, false))
                && policy.behaviour().stream()
                        .noneMatch(rule -> asks(rule.when(), !rule.points().isPositive()));
    }

    /** Whether something is asked of what a lead did that must be, or must not be. */
    private static boolean asks(Condition condition, boolean affirmed) {
        return switch (condition) {
            case Behaviour _ -> affirmed;
            case Condition.Trait _ -> false;
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(part -> asks(part, affirmed));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> asks(part, affirmed));
            case Condition.Not(Condition part) -> asks(part, !affirmed);
        };
    }
}
