package dev.entente.domain.lead;

/** What became of an entry of a list. */
public sealed interface Enlisted {

    record Created() implements Enlisted {}

    record Updated() implements Enlisted {}

    /** The lead was known so, or better: it was not touched. */
    record Unchanged() implements Enlisted {}

    /** The lead's stage does not allow it: nothing of the entry was taken. */
    record Refused(String code, String reason) implements Enlisted {}
}
