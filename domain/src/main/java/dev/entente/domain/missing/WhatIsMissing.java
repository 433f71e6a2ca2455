package dev.entente.domain.missing;

import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the fewest changes that would make a lead an MQL. Each is in the catalogue and all of them together are
 * tried before they are told, so what is told is true; what nobody can do about it, a date to come or a trait to become
 * another, is not in it.
 */
public final class WhatIsMissing {

    /** More than that is not a hint any more. */
    public static final int MOST = 3;

    private final List<Change> changes;

    private WhatIsMissing(Catalogue catalogue) {
        this.changes = catalogue.changes();
    }

    /**
     * Up to three changes that flip the verdict when all are made.
     *
     * @return nothing if no three of the catalogue do; no changes if it is an MQL already
     */
    public static Optional<List<Missing>> forMql(CompiledPolicy policy, Facts facts, Standing standing, Instant at) {
        Supposition lead = Supposition.of(policy, facts, standing, at);
        if (lead.verdict().isIn()) {
            return Optional.of(List.of());
        }
        return new Leaves(policy.policy()).isBarred(facts, lead.day())
                ? Optional.empty()
                : new WhatIsMissing(Catalogue.of(lead))
                        .search(lead)
                        .map(found -> Fewer.of(lead, found))
                        .map(found -> found.stream()
                                .map(change -> new Missing(change, Wording.of(policy.policy(), change)))
                                .toList());
    }

    private Optional<List<Change>> search(Supposition lead) {
        for (int many = 1; many <= MOST; many++) {
            Optional<List<Change>> found = search(lead, List.of(), 0, many);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @param many how many more */
    private Optional<List<Change>> search(Supposition lead, List<Change> chosen, int from, int many) {
        if (many == 0) {
            return lead.verdict().isIn() ? Optional.of(chosen) : Optional.empty();
        }
        for (int i = from; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (chosen.stream().noneMatch(other -> other.name().equals(change.name()))) {
                Optional<List<Change>> found = search(lead.with(change), and(chosen, change), i + 1, many - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Change> and(List<Change> chosen, Change change) {
        var all = new java.util.ArrayList<>(chosen);
        all.add(change);
        return List.copyOf(all);
    }
}
