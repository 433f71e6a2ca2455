package dev.entente.crm.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Retry-After} header: seconds, or an HTTP date. Whatever else stands there is as good as nothing. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    static Optional<Instant> parse(String header, Instant now) {
        String value = header.strip();
        return SECONDS.matcher(value).matches()
                ? Optional.of(now.plusSeconds(Long.parseLong(value)))
                : parseDate(value);
    }

    private static Optional<Instant> parseDate(String value) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
