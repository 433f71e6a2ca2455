package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.SignalPattern;
import java.util.List;
import java.util.function.Predicate;

/** What never counts, whoever does it: signals that the policy excludes, and more groups than it has. */
final class Unseen {

    private final List<SignalForm> ignored;
    private final long groups;

    /** @param live whether a rule can match at all, by its name */
    Unseen(Policy policy, Predicate<String> live) {
        ignored = policy.ignore().stream()
                .flatMap(pattern -> pattern.forms().stream())
                .toList();
        groups = policy.engagement().stream()
                .filter(rule -> rule.points().isPositive() && live.test(rule.name()))
                .map(EngagementRule::group)
                .distinct()
                .count();
    }

    /** Whether all signals of a pattern are excluded. */
    boolean isExcluded(SignalPattern pattern) {
        return pattern.forms().stream().allMatch(form -> ignored.stream().anyMatch(wide -> Forms.covers(wide, form)));
    }

    boolean isNeverDone(Behaviour behaviour) {
        return switch (behaviour.measure()) {
            case Measure.Signals signals -> isExcluded(signals.on());
            case Measure.Days days -> isExcluded(days.on()) || behaviour.atLeast() > behaviour.withinDays();
            case Measure.Values values -> isExcluded(values.on());
            case Measure.Groups _ -> behaviour.atLeast() > groups;
        };
    }

    /** How many groups of signals there are with points above 0. */
    long groups() {
        return groups;
    }
}
