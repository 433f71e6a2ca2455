package dev.entente.domain.port;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param cursor null for the first page
 * @param limit 1 to 500
 */
public record PageRequest(@Nullable String cursor, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to %d items, not %d".formatted(MAX_LIMIT, limit));
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(null, limit);
    }
}
