package dev.entente.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants on the wire: ISO-8601 with an offset, kept to the microsecond, as the database keeps them. */
public final class Instants {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000, ZoneOffset.UTC)
            .toInstant();

    private Instants() {}

    /**
     * @param pointer to the field, for the error
     * @return null for null
     * @throws InvalidInput if it cannot be read or lies before 1970 or after 9999
     */
    public static @Nullable Instant parse(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            return plausible(OffsetDateTime.parse(text).toInstant(), pointer);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(
                    pointer, "invalid_timestamp", "an instant is written as 2026-01-31T09:30:00Z, with its offset");
        }
    }

    /** @throws InvalidInput if it lies before 1970 or after 9999 */
    public static Instant plausible(Instant instant, String pointer) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new InvalidInput(pointer, "invalid_timestamp", "an instant lies in the years 1970 to 9999");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
