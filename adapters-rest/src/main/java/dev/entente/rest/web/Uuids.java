package dev.entente.rest.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in addresses. Java's own reading takes {@code 1-1-1-1-1} for one. */
public final class Uuids {

    private static final Pattern WHOLE =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private Uuids() {}

    public static Optional<UUID> parse(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
