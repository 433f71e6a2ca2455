package dev.entente.domain.missing;

import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The changes that are tried: those that would bring most by themselves, and only so many, for each three of them are
 * tried together.
 */
record Catalogue(List<Change> changes) {

    static final int MOST = 32;

    /** Where a policy asks more than this, each try takes long: fewer are tried together. */
    static final int MANY_ASKED = 500;

    static final int MOST_OF_MANY = 8;

    /** So many traits and so many signals at most are tried by themselves. */
    static final int MOST_TRIED = 150;

    Catalogue {
        changes = List.copyOf(changes);
    }

    static Catalogue of(Supposition lead) {
        var all = new ArrayList<Change>(new TraitChanges(lead).all());
        all.addAll(new SignalChanges(lead).all());
        return new Catalogue(all.stream()
                .map(change -> Ranked.of(lead, change))
                .sorted(Ranked.BEST_FIRST)
                .limit(most(lead.policy().policy()))
                .map(Ranked::change)
                .toList());
    }

    /** Each rule of signals is looked at, and each leaf of a condition, however few rules hold them. */
    private static int most(Policy policy) {
        long asked = policy.engagement().size() + new Leaves(policy).all().count();
        return asked > MANY_ASKED ? MOST_OF_MANY : MOST;
    }

    /**
     * A change with what it would bring by itself.
     *
     * @param against how many reasons still speak against an MQL
     */
    private record Ranked(Change change, boolean isIn, int against, Points score) {

        static final Comparator<Ranked> BEST_FIRST = Comparator.comparing((Ranked ranked) -> !ranked.isIn)
                .thenComparingInt(ranked -> ranked.isIn ? ranked.change.times() : ranked.against)
                .thenComparing(Comparator.comparing(Ranked::score).reversed())
                .thenComparingInt(ranked -> ranked.change.days());

        static Ranked of(Supposition lead, Change change) {
            Supposition changed = lead.with(change);
            var verdict = changed.verdict();
            return new Ranked(
                    change,
                    verdict.isIn(),
                    verdict.reasons().size(),
                    changed.assessment().scores().score());
        }
    }
}
