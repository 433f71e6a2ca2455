package dev.entente.rest.policy;

import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was kept.
 *
 * @param problems what keeps it from being published, and what makes one wonder
 */
record SavedDraftResponse(
        int version,
        String state,
        int revision,
        Instant createdAt,
        @Nullable Instant replacedAt,
        List<PolicyProblemResponse> problems) {

    static SavedDraftResponse of(PolicyVersion version, Report report) {
        return new SavedDraftResponse(
                version.number(),
                PolicyVersionResponse.word(version.state()),
                version.revision(),
                version.createdAt(),
                version.replacedAt(),
                PolicyProblemResponse.of(report));
    }
}
