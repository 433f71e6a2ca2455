package dev.entente.rest.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a preview or a publication is.
 *
 * @param sideEffects how it is published then; absent of a preview only
 * @param rate leads a second
 * @param failure why it was not completed
 */
record RescoreResponse(
        int policyVersion,
        String state,
        @Nullable String sideEffects,
        long leads,
        long done,
        long remaining,
        BigDecimal rate,
        List<MovedResponse> moved,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** How many leads are moved from one stage to another. */
    record MovedResponse(String from, String to, long count) {}
}
