package dev.entente.domain.missing;

import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.remembered;

import dev.entente.domain.Policies;
import dev.entente.domain.Standings;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a marketer reads to be missing of a lead at noon. */
final class Hints {

    static final Traits NOBODY = Traits.NONE;
    static final Traits REACHABLE = NOBODY.observe(Map.of("email", new Text("ada@example.org")), NOON);

    private Hints() {}

    static Optional<List<String>> missing(Policies policies, Signal... signals) {
        return missing(policies, REACHABLE, Standings.LEAD, signals);
    }

    static Optional<List<String>> missing(Policies policies, Standing standing) {
        return missing(policies, REACHABLE, standing);
    }

    static Optional<List<String>> missing(Policies policies, Traits traits) {
        return missing(policies, traits, Standings.LEAD);
    }

    private static Optional<List<String>> missing(
            Policies policies, Traits traits, Standing standing, Signal... signals) {
        CompiledPolicy policy = policies.compile();
        var facts = new Facts(traits, remembered(policy, List.of(signals)));
        return WhatIsMissing.forMql(policy, facts, standing, NOON)
                .map(changes -> changes.stream().map(Missing::text).toList());
    }
}
