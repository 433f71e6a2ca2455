package dev.entente.domain.scoring;

import dev.entente.domain.policy.Grade;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The points of a lead on a day.
 *
 * @param excluded the policy counts nothing that this lead does
 * @param grade null if the policy gives none
 * @param explained makes the lines when somebody asks for them: few do
 */
public record Assessment(
        Scores scores, Bar bar, boolean excluded, @Nullable Grade grade, Supplier<List<Line>> explained) {

    /** Their {@code counted} sum to the scores. */
    public List<Line> lines() {
        return explained.get();
    }

    /** Whatever makes the lines, they are what counts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that
                && scores.equals(that.scores)
                && bar == that.bar
                && excluded == that.excluded
                && Objects.equals(grade, that.grade)
                && lines().equals(that.lines());
    }

    @Override
    public int hashCode() {
        return Objects.hash(scores, bar, excluded, grade);
    }
}
