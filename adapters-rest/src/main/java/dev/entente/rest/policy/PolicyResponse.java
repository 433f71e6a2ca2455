package dev.entente.rest.policy;

import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.Tree;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A version with its content.
 *
 * @param policy what its text says
 */
record PolicyResponse(
        int version,
        String state,
        int revision,
        Instant createdAt,
        @Nullable Instant replacedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        JsonNode policy) {

    static PolicyResponse of(PolicyVersion version, Tree content) {
        var about = PolicyVersionResponse.of(version);
        return new PolicyResponse(
                about.version(),
                about.state(),
                about.revision(),
                about.createdAt(),
                about.replacedAt(),
                about.publishedAt(),
                about.retiredAt(),
                TreeJson.of(content));
    }
}
