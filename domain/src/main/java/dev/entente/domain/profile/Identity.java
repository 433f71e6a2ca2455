package dev.entente.domain.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One name of a lead, in the form it is compared in.
 *
 * @param value 1 to 512 characters; an e-mail in lower case, a phone as digits with an optional leading plus
 */
public record Identity(IdentityKind kind, String value) {

    public static final int MAX_LENGTH = 512;

    /** As 4.93012E+11: read as digits, it would be one and the same number for many people. */
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]?\\d*[eE][+]?\\d+");

    public Identity {
        value = normal(kind, value.strip());
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d characters, not %d".formatted(label(kind), MAX_LENGTH, value.length()));
        }
        if (kind == IdentityKind.EMAIL && !looksLikeEmail(value)) {
            throw new IllegalArgumentException("an e-mail has the form name@host, not '" + value + "'");
        }
        if (kind == IdentityKind.CRM && !hasTwoParts(value)) {
            throw new IllegalArgumentException("a CRM identity has the form connection:id, not '" + value + "'");
        }
    }

    private static String normal(IdentityKind kind, String value) {
        return switch (kind) {
            case EMAIL -> value.toLowerCase(Locale.ROOT);
            case PHONE -> phone(value);
            case USER_ID, ANONYMOUS_ID, CRM -> value;
        };
    }

    private static String phone(String value) {
        if (ROUNDED.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is what a spreadsheet made of a phone number");
        }
        String dialled = value.replaceAll("[^0-9+]", "");
        String digits = dialled.replace("+", "");
        if (digits.isEmpty() && !value.isEmpty()) {
            throw new IllegalArgumentException("a phone number has at least one digit");
        }
        return dialled.startsWith("+") ? "+" + digits : digits;
    }

    /** Deliberately lenient: one at-sign with something on both sides and no white space. */
    private static boolean looksLikeEmail(String value) {
        int at = value.indexOf('@');
        return at > 0
                && at < value.length() - 1
                && at == value.lastIndexOf('@')
                && value.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean hasTwoParts(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && colon < value.length() - 1;
    }

    private static String label(IdentityKind kind) {
        return switch (kind) {
            case USER_ID -> "a user id";
            case ANONYMOUS_ID -> "an anonymous id";
            case EMAIL -> "an e-mail";
            case PHONE -> "a phone number";
            case CRM -> "a CRM identity";
        };
    }
}
