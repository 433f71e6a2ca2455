package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Scores;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead under one policy version.
 *
 * @param at when the scores were computed
 * @param nextChangeAt when time alone can next change the verdict; may be early, never late; null is never
 * @param movesTo where the policy would move the lead: under the policy in force a move that was left pending when it
 *     was published, under one that is previewed what publishing it would do; null if nowhere
 */
public record Scored(
        int policyVersion,
        EngagementState state,
        Scores scores,
        Instant at,
        @Nullable Instant nextChangeAt,
        @Nullable Stage movesTo) {

    /** With nothing pending. */
    public Scored(int policyVersion, EngagementState state, Scores scores, Instant at, @Nullable Instant nextChangeAt) {
        this(policyVersion, state, scores, at, nextChangeAt, null);
    }

    Scored changingAt(@Nullable Instant next) {
        return new Scored(policyVersion, state, scores, at, next, movesTo);
    }

    Scored remembering(EngagementState more) {
        return new Scored(policyVersion, more, scores, at, nextChangeAt, movesTo);
    }

    Scored pending(@Nullable Stage move) {
        return new Scored(policyVersion, state, scores, at, nextChangeAt, move);
    }

    public static Scored nothing(int policyVersion, Instant at) {
        return new Scored(policyVersion, EngagementState.EMPTY, Scores.ZERO, at, null);
    }
}
