package dev.entente.domain.lifecycle;

import dev.entente.domain.policy.EngagementRule;
import dev.entente.domain.policy.MqlBar.Guard;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.scoring.DayCounts;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Plural;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guard: interest shows in several kinds of signals on several days. Only rules with positive points count. */
final class Guarding {

    private Guarding() {}

    static Optional<Reason> objection(Policy policy, EngagementState state, PolicyDay today) {
        Guard guard = policy.mql().guard();
        if (guard == null) {
            return Optional.empty();
        }
        Set<String> groups = HashSet.newHashSet(guard.groups());
        var days = new BitSet(guard.withinDays());
        int first = today.epochDay() - guard.withinDays() + 1;
        List<EngagementRule> rules = policy.engagement();
        for (int i = 0; i < rules.size(); i++) {
            if (isMet(guard, groups, days)) {
                return Optional.empty();
            }
            EngagementRule rule = rules.get(i);
            if (rule.points().isPositive() && addSince(first, state.countsOf(i), days)) {
                groups.add(rule.group());
            }
        }
        return isMet(guard, groups, days)
                ? Optional.empty()
                : Optional.of(new Reason("guard", () -> text(guard, groups.size(), days.cardinality())));
    }

    private static boolean isMet(Guard guard, Set<String> groups, BitSet days) {
        return groups.size() >= guard.groups() && days.cardinality() >= guard.distinctDays();
    }

    private static boolean addSince(int first, DayCounts counts, BitSet days) {
        boolean any = false;
        for (int place = counts.size() - 1; place >= 0 && counts.day(place) >= first; place--) {
            days.set(counts.day(place) - first);
            any = true;
        }
        return any;
    }

    private static String text(Guard guard, int groups, int days) {
        return Plural.of(groups, "kind") + " of signals on " + Plural.of(days, "day")
                + " within " + Plural.of(guard.withinDays(), "day")
                + "; the guard asks for " + guard.groups() + " on " + guard.distinctDays() + ".";
    }
}
