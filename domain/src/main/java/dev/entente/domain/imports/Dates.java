package dev.entente.domain.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates in a file: of ISO 8601 only, for what else a date could mean is never guessed. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}([-./])\\d{1,2}\\1(\\d{4}|\\d{2})( .*)?");
    private static final Pattern WITHOUT_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String FORM = "a date is written as 2018-02-01, or as 2018-02-01T09:30:00Z with its offset";

    private Dates() {}

    /**
     * The instant that a text means: of a day, its start in the zone.
     *
     * @throws IllegalArgumentException with a hint at how it is written
     */
    static Instant parse(String text, ZoneId zone) {
        try {
            return DAY.matcher(text).matches()
                    ? plausible(LocalDate.parse(text)).atStartOfDay(zone).toInstant()
                    : instant(OffsetDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(FORM + hint(text), unreadable);
        }
    }

    private static Instant instant(OffsetDateTime time) {
        plausible(time.toLocalDate());
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate plausible(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException("a date lies in the years 1970 to 9999");
        }
        return date;
    }

    private static String hint(String text) {
        if (DAY_AND_MONTH.matcher(text).matches()) {
            return "; which number of %s is the day and which the month is not guessed"
                    .formatted(text.split(" ", 2)[0]);
        }
        if (WITHOUT_OFFSET.matcher(text).matches()) {
            return "; this time has no offset, such as Z or +01:00";
        }
        if (DAY.matcher(text).matches()) {
            return "; there is no such day";
        }
        return NUMBER.matcher(text).matches() ? "; what a number counts, and since when, is not guessed" : "";
    }
}
