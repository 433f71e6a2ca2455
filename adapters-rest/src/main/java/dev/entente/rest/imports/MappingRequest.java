package dev.entente.rest.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column says what, and what stands between the columns. */
record MappingRequest(
        @Nullable Identities identities,
        @Nullable Map<String, @Nullable String> traits,
        @Nullable Map<String, @Nullable String> company,
        @Nullable String channel,
        @Nullable String createdAt,
        @Nullable String stage,
        @Nullable String separator) {

    record Identities(
            @Nullable String userId,
            @Nullable String anonymousId,
            @Nullable String email,
            @Nullable String phone) {}
}
