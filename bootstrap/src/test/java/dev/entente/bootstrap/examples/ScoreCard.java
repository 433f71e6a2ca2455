package dev.entente.bootstrap.examples;

import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** What a policy makes of leads of whom only traits are known, as texts, which is how lists have them. */
record ScoreCard(Policy policy) {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");

    Points score(Map<String, String> traits) {
        return Assessor.assess(policy, facts(traits), NOW).scores().score();
    }

    Stage verdict(Map<String, String> traits) {
        Facts facts = facts(traits);
        return MqlDecision.decide(policy, facts, Assessor.assess(policy, facts, NOW), Standing.fresh(NOW), NOW)
                .stage();
    }

    private static Facts facts(Map<String, String> traits) {
        Map<String, TraitValue> values = traits.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, trait -> new TraitValue.Text(trait.getValue())));
        return new Facts(Traits.NONE.observe(values, NOW), EngagementState.EMPTY);
    }
}
