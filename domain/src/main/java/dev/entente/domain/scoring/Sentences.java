package dev.entente.domain.scoring;

import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.Policy;
import java.util.Optional;

/** Score lines as a marketer reads them. */
public final class Sentences {

    private Sentences() {}

    /** For example: "Pricing page: 5 signals, the newest 3 count (3 per week), value halves every 30 days: 27.50." */
    public static String of(Policy policy, Line line) {
        if (line.count() == 0) {
            return capitalised(line.rule().replace("limit:", "limit of ")) + ": " + line.counted() + ".";
        }
        return switch (line.kind()) {
            case FIT -> capitalised(line.rule()) + ": " + line.counted() + ".";
            case ENGAGEMENT -> behaviour(policy, line).orElseGet(() -> engagement(policy, line));
        };
    }

    /** For example: "Comes back: page /product* on 3 days within 14 days: 15.00." */
    private static Optional<String> behaviour(Policy policy, Line line) {
        return policy.behaviour().stream()
                .filter(candidate -> candidate.name().equals(line.rule()))
                .map(rule -> capitalised(line.rule()) + ": " + ConditionWords.of(rule.when()) + excluded(line) + ": "
                        + line.counted() + ".")
                .findFirst();
    }

    private static String excluded(Line line) {
        return line.counted().equals(line.decayed()) ? "" : ", counted for nothing because the lead is excluded";
    }

    private static String engagement(Policy policy, Line line) {
        Optional<EngagementRule> rule = policy.engagement().stream()
                .filter(candidate -> candidate.name().equals(line.rule()))
                .findFirst();
        return capitalised(line.rule())
                + ": " + Plural.of(line.count(), "signal")
                + rule.map(known -> cap(known, line) + decay(known)).orElse("")
                + excluded(line)
                + ": " + line.counted() + ".";
    }

    private static String cap(EngagementRule rule, Line line) {
        return line.used() == line.count() ? "" : ", the newest " + line.used() + " count (" + rule.cap() + ")";
    }

    private static String decay(EngagementRule rule) {
        return switch (rule.weights().decay()) {
            case Decay.HalfLife(int days) -> ", value halves every " + (days == 1 ? "day" : days + " days");
            case Decay.Linear(int days) -> ", value fades over " + Plural.of(days, "day");
            case Decay.None _ -> "";
        };
    }

    private static String capitalised(String name) {
        String spoken = name.replace('-', ' ').replace('_', ' ');
        return spoken.isEmpty() ? spoken : Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1);
    }
}
