package dev.entente.application;

import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.SignalMatcher.Asked;
import dev.entente.domain.policy.SignalMatcher.Matches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newest signals behind each rule. Fed with signals, the newest first. */
final class Evidence {

    private static final int MOST_PER_RULE = 5;

    private final CompiledPolicy policy;
    private final Map<String, List<StoredSignal>> byRule = new HashMap<>();

    Evidence(CompiledPolicy policy) {
        this.policy = policy;
    }

    void add(StoredSignal signal) {
        for (String rule : rules(policy.matcher().match(signal.signal()))) {
            List<StoredSignal> newest = byRule.computeIfAbsent(rule, _ -> new ArrayList<>());
            if (newest.size() < MOST_PER_RULE) {
                newest.add(signal);
            }
        }
    }

    /** Those with points for the signal, and those whose condition asks for it. */
    private Set<String> rules(Matches met) {
        var rules = new LinkedHashSet<String>();
        for (int rule : met.rules()) {
            rules.add(policy.policy().engagement().get(rule).name());
            rules.addAll(policy.tallies().rulesAsking(rule));
        }
        for (Asked asked : met.asked()) {
            rules.addAll(policy.tallies().rulesAsking(asked.tally()));
        }
        return rules;
    }

    List<StoredSignal> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }
}
