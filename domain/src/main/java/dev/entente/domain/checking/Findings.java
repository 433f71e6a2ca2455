package dev.entente.domain.checking;

import dev.entente.domain.policy.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is found; of very many findings of one kind only the first are kept. */
final class Findings {

    static final int MOST_OF_A_KIND = 50;

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> finding.problem().place().line())
            .thenComparingInt(finding -> finding.problem().place().column())
            .thenComparing(Finding::severity);

    private final List<Finding> found = new ArrayList<>();
    private final Map<Flaw, Integer> ofKind = new HashMap<>();

    void refused(List<Problem> problems) {
        problems.forEach(problem -> found.add(new Finding(Severity.ERROR, problem)));
    }

    void add(Flaw flaw, Spot spot, String message) {
        add(flaw, spot, message, null);
    }

    void add(Flaw flaw, Spot spot, String message, @Nullable String suggestion) {
        if (ofKind.merge(flaw, 1, Integer::sum) <= MOST_OF_A_KIND) {
            var problem = new Problem(spot.tree().place(), spot.pointer(), flaw.code(), message, suggestion);
            found.add(new Finding(flaw.severity(), problem));
        }
    }

    boolean areMany(Flaw flaw) {
        return ofKind.getOrDefault(flaw, 0) >= MOST_OF_A_KIND;
    }

    Report report() {
        var ordered = new ArrayList<>(found);
        ordered.sort(BY_PLACE);
        return new Report(ordered);
    }
}
