package dev.entente.domain.access;

import dev.entente.domain.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is stored: never the secret, only its hash.
 *
 * @param hash SHA-256 of the secret, in lower-case hexadecimal; the secret has 256 random bits, so no salt is needed
 * @param lastUsedAt to the minute; null if it never was
 */
public record ApiKey(
        UUID id,
        TenantId tenant,
        String hash,
        Grant grant,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything at an instant. */
    public boolean isOpenAt(Instant at) {
        Instant end = grant.expiresAt();
        return revokedAt == null && (end == null || at.isBefore(end));
    }

    /** Whether its owner can never be locked out by time alone. */
    boolean isLastingAdmin() {
        return revokedAt == null
                && grant.expiresAt() == null
                && grant.scopes().all().contains(Scope.ADMIN);
    }

    ApiKey revoked(Instant at) {
        return new ApiKey(id, tenant, hash, grant, createdAt, lastUsedAt, at);
    }

    /** Never longer than it was to last anyway. */
    ApiKey endingBy(Instant latest) {
        Instant end = grant.expiresAt();
        Instant sooner = end == null || latest.isBefore(end) ? latest : end;
        return new ApiKey(id, tenant, hash, grant.until(sooner), createdAt, lastUsedAt, revokedAt);
    }
}
