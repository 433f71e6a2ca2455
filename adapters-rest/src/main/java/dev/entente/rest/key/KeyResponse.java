package dev.entente.rest.key;

import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key on the wire.
 *
 * @param lastUsedAt to the minute
 * @param secret given once, when the key is made
 */
record KeyResponse(
        String id,
        String name,
        List<String> scopes,
        List<String> allowedOrigins,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String secret) {

    static KeyResponse of(ApiKey key) {
        return of(key, null);
    }

    static KeyResponse of(ApiKey key, @Nullable String secret) {
        return new KeyResponse(
                key.id().toString(),
                key.grant().name(),
                key.grant().scopes().inOrder().map(Scope::word).toList(),
                key.grant().origins().stream().map(Origin::value).sorted().toList(),
                key.createdAt(),
                key.grant().expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                secret);
    }
}
