package dev.entente.rest.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment on the wire. The {@code counted} of its lines sum to the scores.
 *
 * @param bar {@code above}, {@code between} or {@code below}: where the score lies beside the MQL bars
 * @param grade absent if the policy gives none
 * @param stage where the lead stood then, as it was known
 * @param verdict the stage the policy would give
 * @param missing changes that together would make the lead an MQL
 * @param unreachable no such changes are known
 */
record AssessmentResponse(
        String leadId,
        Instant at,
        int policyVersion,
        BigDecimal fit,
        BigDecimal engagement,
        BigDecimal score,
        String bar,
        @Nullable String grade,
        String stage,
        String verdict,
        List<ReasonView> reasons,
        List<LineView> lines,
        List<MissingView> missing,
        boolean unreachable,
        @Nullable Instant nextChangeAt) {}
