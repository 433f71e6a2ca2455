package dev.entente.domain.policy.reading;

import java.util.Locale;

/** The kinds of problems; their codes are part of the API and never change. */
enum Flaw {
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    MISSING_KEY,
    /** A list where a number belongs, and the like. */
    WRONG_TYPE,
    /** The right type, written in a way that is not understood: {@code 30} for {@code 30d}. */
    WRONG_FORM,
    /** A word that is none of those known here: a time zone, a calendar period, a group. */
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
    TOO_MANY,
    TOO_DEEP,
    DUPLICATE_NAME,
    /** Keys that exclude each other, or none of those of which one is needed. */
    NOT_EXACTLY_ONE,
    /** Known, but not here. */
    MISPLACED,
    LEAVE_ABOVE_ENTER,
    BEYOND_HORIZON,
    /** Well-formed, but no lead and no signal can ever meet it. */
    NEVER_TRUE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
