package dev.entente.rest.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead on the wire. What is not known of it is left out. */
record LeadResponse(
        String id,
        Identities identities,
        Map<String, @Nullable Object> traits,
        @Nullable Map<String, @Nullable Object> company,
        @Nullable String channel,
        String stage,
        Instant stageSince,
        BigDecimal fit,
        BigDecimal engagement,
        BigDecimal score,
        Instant scoredAt,
        @Nullable String grade,
        @Nullable String owner,
        int policyVersion,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant nextChangeAt) {

    record Identities(
            List<String> userId, List<String> anonymousId, List<String> email, List<String> phone, List<String> crm) {}
}
