package dev.entente.domain.checking;

import dev.entente.domain.policy.Behaviour;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Measure;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.SignalForm;
import dev.entente.domain.policy.SignalPattern;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** What never counts, whoever does it: signals that the policy excludes, and more groups than it has. */
final class Unseen {

    /** Each form of a pattern is compared with each that is excluded: beyond, nothing is said. */
    static final int MOST_STEPS = 20_000_000;

    private final List<SignalForm> ignored;
    /** By which object was asked: a question may be asked for every rule, and patterns take long to compare. */
    private final IdentityHashMap<SignalPattern, Boolean> excluded = new IdentityHashMap<>();

    private final long groups;
    private long steps;

    /** @param steps for all questions together */
    Unseen(Subject subject, long steps) {
        this.steps = steps;
        ignored = subject.policy().ignore().stream()
                .flatMap(pattern -> pattern.forms().stream())
                .toList();
        groups = subject.whole() ? groups(subject.policy(), _ -> true) : Long.MAX_VALUE;
    }

    /**
     * How many groups of signals count: those of rules with points above 0.
     *
     * @param live whether a rule can match at all, by its name
     */
    static long groups(Policy policy, Predicate<String> live) {
        return policy.engagement().stream()
                .filter(rule -> rule.points().isPositive() && live.test(rule.name()))
                .map(EngagementRule::group)
                .distinct()
                .count();
    }

    /** Whether all signals of a pattern can be shown to be excluded. */
    boolean isExcluded(SignalPattern pattern) {
        return excluded.computeIfAbsent(pattern, asked -> asked.forms().stream().allMatch(this::isExcluded));
    }

    private boolean isExcluded(SignalForm form) {
        for (SignalForm wide : ignored) {
            steps -= Forms.costCovering(wide, form);
            if (steps < 0) {
                return false;
            }
            if (Forms.covers(wide, form)) {
                return true;
            }
        }
        return false;
    }

    boolean isNeverDone(Behaviour behaviour) {
        return switch (behaviour.measure()) {
            case Measure.Signals signals -> isExcluded(signals.on());
            case Measure.Days days -> isExcluded(days.on());
            case Measure.Values values -> isExcluded(values.on());
            case Measure.Groups _ -> behaviour.atLeast() > groups;
        };
    }
}
