package dev.entente.domain.checking;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is other in one policy than in another.
 *
 * @param path what it is about, for example {@code engagement/pricing-page/points}; rules and examples by their name
 * @param from as it was; null if it is new
 * @param to as it is; null if it is gone
 * @param text for people, for example {@code pricing-page: 10 → 15 points}
 */
public record Difference(
        Kind kind,
        String path,
        @Nullable String from,
        @Nullable String to,
        String text) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same content under another name. */
        RENAMED
    }
}
