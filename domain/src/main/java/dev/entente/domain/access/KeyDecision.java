package dev.entente.domain.access;

/** What a wish to change a tenant's keys comes to. */
public sealed interface KeyDecision {

    record Change(KeyChange change) implements KeyDecision {}

    /** It is as wished already. */
    record Unchanged() implements KeyDecision {}

    record Refused(KeyRefusal why) implements KeyDecision {}
}
