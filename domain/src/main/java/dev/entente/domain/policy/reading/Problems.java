package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that an author sees everything at once; of very many problems only the first are kept. */
final class Problems {

    static final int MOST = 100;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(
                    (Problem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> found = new ArrayList<>();
    private int others;

    void add(Place place, Node node, Flaw flaw, String message, @Nullable String suggestion) {
        if (areMany()) {
            others++;
        } else {
            found.add(new Problem(place, node.pointer(), flaw.code(), message, suggestion));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size() + others;
    }

    /** More are only counted. */
    boolean areMany() {
        return found.size() >= MOST;
    }

    List<Problem> inOrder() {
        var ordered = new ArrayList<>(found);
        ordered.sort(BY_PLACE);
        if (others > 0) {
            Place end = ordered.getLast().place();
            String message = "%d more problems are not listed.".formatted(others);
            ordered.add(new Problem(end, "", Flaw.TOO_MANY.code(), message, null));
        }
        return ordered;
    }
}
