package dev.entente.rest.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory on the wire.
 *
 * @param points at which something changes; each holds until the next
 */
record TrajectoryResponse(String leadId, int policyVersion, Instant from, Instant until, List<PointView> points) {

    /**
     * What holds from an instant on.
     *
     * @param day of the policy's zone
     * @param grade absent if the policy gives none
     * @param bar {@code above}, {@code between} or {@code below}: where the score lies beside the MQL bars
     * @param verdict the stage the policy would give
     * @param stage where time alone will have brought the lead
     */
    record PointView(
            Instant at,
            LocalDate day,
            BigDecimal fit,
            BigDecimal engagement,
            BigDecimal score,
            @Nullable String grade,
            String bar,
            String verdict,
            String stage) {}
}
