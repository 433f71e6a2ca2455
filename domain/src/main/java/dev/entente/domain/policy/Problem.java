package dev.entente.domain.policy;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a policy text.
 *
 * @param pointer RFC 6901, for example {@code /engagement/0/points}
 * @param code stable, for programs
 * @param message for people: what was given and what is allowed
 * @param suggestion the likely intention, for example the right spelling
 */
public record Problem(
        Place place,
        String pointer,
        String code,
        String message,
        @Nullable String suggestion) {

    @Override
    public String toString() {
        String path = pointer.isEmpty() ? "" : " (" + pointer + ")";
        String hint = suggestion == null ? "" : " Did you mean '" + suggestion + "'?";
        return place + path + ": " + message + hint;
    }
}
