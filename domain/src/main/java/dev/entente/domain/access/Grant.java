package dev.entente.domain.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key allows.
 *
 * @param name for people, 1 to 100 characters
 * @param origins the pages that may use it; only for keys that everybody can read, at most 20
 * @param expiresAt null for never
 */
public record Grant(
        String name,
        Scopes scopes,
        Set<Origin> origins,
        @Nullable Instant expiresAt) {

    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_ORIGINS = 20;

    public Grant {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "a name has 1 to %d characters, not %d".formatted(MAX_NAME_LENGTH, name.length()));
        }
        if (origins.size() > MAX_ORIGINS) {
            throw new IllegalArgumentException(
                    "a key has at most %d origins, not %d".formatted(MAX_ORIGINS, origins.size()));
        }
        if (!origins.isEmpty() && !scopes.areWriteOnly()) {
            throw new IllegalArgumentException("only a write-only key may be used by web pages");
        }
        origins = Set.copyOf(origins);
    }

    public Grant named(String other) {
        return new Grant(other, scopes, origins, expiresAt);
    }

    public Grant until(@Nullable Instant end) {
        return new Grant(name, scopes, origins, end);
    }

    /**
     * Whether a request may come from there: from pages of the key's origins and from nowhere else; where it has none,
     * from anywhere but pages.
     *
     * @param origin as browsers send it with a page's request; null if there is none
     */
    public boolean allows(@Nullable String origin) {
        return origin == null
                ? origins.isEmpty()
                : Origin.sent(origin).filter(origins::contains).isPresent();
    }
}
