package dev.entente.domain.access;

/** Why keys are not changed. */
public sealed interface KeyRefusal {

    /** There is no such key. */
    record Unknown() implements KeyRefusal {}

    /** The key opens nothing any more, so there is nothing to replace. */
    record Ended() implements KeyRefusal {}

    /** So many are open already. */
    record TooMany(int most) implements KeyRefusal {}

    /** Nobody gives away more than they have. */
    record BeyondMaker() implements KeyRefusal {}

    /** The end of the new key is not ahead. */
    record EndsTooSoon() implements KeyRefusal {}

    /** Without this key, or when it ends, nobody could make keys any more. */
    record LastAdmin() implements KeyRefusal {}
}
