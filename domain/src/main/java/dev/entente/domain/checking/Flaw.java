package dev.entente.domain.checking;

import static dev.entente.domain.checking.Severity.ERROR;
import static dev.entente.domain.checking.Severity.WARNING;

import java.util.Locale;

/**
 * What a policy can be wrong in though every part of it can be read; the codes are part of the API and never change.
 * Readers have their own.
 */
enum Flaw {
    /** A bar above all that any lead can come to. */
    UNREACHABLE_BAR(ERROR),
    /** A guard that no history meets. */
    UNMEETABLE_GUARD(ERROR),
    /** Whoever can be reached is excluded or disqualified. */
    NOBODY_LEFT(ERROR),
    /** No lead and no signal can ever meet it. */
    NEVER_TRUE(ERROR),
    EXAMPLE_FAILS(ERROR),
    /** More examples, for more rules, than are tried. */
    TOO_MANY(ERROR),
    /** No rule gives points: only raised hands make MQLs. */
    ONLY_HANDS(WARNING),
    NO_POINTS(WARNING),
    /** Without a distance between the bars, leads flicker. */
    LEAVE_AT_ENTER(WARNING),
    COUNTED_TWICE(WARNING),
    NEVER_BINDS(WARNING),
    /** A name that looks like another that is used more. */
    UNUSUAL_NAME(WARNING),
    /** Written as nothing is that comes in. */
    UNLIKELY_TEXT(WARNING);

    private final Severity severity;

    Flaw(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
