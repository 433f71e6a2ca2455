package dev.entente.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new secret in the place of another.
 *
 * @param replaced the key that ends
 * @param name of the new key; null for that of the old one
 * @param expiresAt of the new key; null for never
 * @param overlap how long both open, 0 to 30 days
 */
public record KeyRotation(
        UUID replaced, @Nullable String name, @Nullable Instant expiresAt, Duration overlap) {

    public static final Duration MAX_OVERLAP = Duration.ofDays(30);

    public KeyRotation {
        if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
            throw new IllegalArgumentException(
                    "an overlap lasts from PT0S to P%dD, not %s".formatted(MAX_OVERLAP.toDays(), overlap));
        }
    }

    Grant renewed(Grant old) {
        Grant lasting = old.until(expiresAt);
        return name == null ? lasting : lasting.named(name);
    }
}
