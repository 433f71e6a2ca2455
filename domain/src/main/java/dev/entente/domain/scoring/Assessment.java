package dev.entente.domain.scoring;

import dev.entente.domain.policy.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a lead on a day.
 *
 * @param lines their {@code counted} sum to the scores
 * @param excluded the policy counts nothing that this lead does
 * @param grade null if the policy gives none
 */
public record Assessment(
        Scores scores,
        List<Line> lines,
        Bar bar,
        boolean excluded,
        @Nullable Grade grade) {

    public Assessment {
        lines = List.copyOf(lines);
    }
}
