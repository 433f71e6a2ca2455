package dev.entente.domain.port;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, in which order; null is "any".
 *
 * @param owner the trait {@code owner}
 * @param text occurs in an identity or in the trait {@code name}, whatever the case
 */
public record LeadQuery(
        @Nullable Stage stage,
        @Nullable Points minScore,
        @Nullable String owner,
        @Nullable String channel,
        @Nullable String text,
        Sort sort,
        PageRequest page) {

    /** Ties are broken by id, in the same direction. */
    public enum Sort {
        NEWEST_FIRST,
        OLDEST_FIRST,
        HIGHEST_SCORE_FIRST,
        LOWEST_SCORE_FIRST,
        LAST_UPDATED_FIRST,
        FIRST_UPDATED_FIRST
    }
}
