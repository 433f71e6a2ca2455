package dev.entente.rest.policy;

import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version on the wire, without its text.
 *
 * @param revision how often it was replaced
 */
record PolicyVersionResponse(
        int version,
        String state,
        int revision,
        Instant createdAt,
        @Nullable Instant replacedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {

    static PolicyVersionResponse of(PolicyVersion version) {
        return new PolicyVersionResponse(
                version.number(),
                word(version.state()),
                version.revision(),
                version.createdAt(),
                version.replacedAt(),
                version.publishedAt(),
                version.retiredAt());
    }

    static String word(PolicyState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
