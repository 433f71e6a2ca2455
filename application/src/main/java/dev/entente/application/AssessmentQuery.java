package dev.entente.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which assessment is wanted.
 *
 * @param at the instant it is about, null for now; not after now
 * @param known with the knowledge of which instant, null for that of {@code at}: what was decided then; now gives
 *     hindsight
 * @param policyVersion null for the active one
 */
public record AssessmentQuery(
        @Nullable Instant at,
        @Nullable Instant known,
        @Nullable Integer policyVersion) {

    boolean isLive() {
        return at == null && known == null && policyVersion == null;
    }
}
