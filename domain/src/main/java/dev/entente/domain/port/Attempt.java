package dev.entente.domain.port;

import dev.entente.domain.request.KeptAnswer;

/** What an attempt at a request with a key may do. */
public sealed interface Attempt {

    /** The first, or the first after one that gave up or crashed: do it, then keep the answer. */
    record Begun() implements Attempt {}

    /** It was done: answer the same. */
    record Answered(KeptAnswer answer) implements Attempt {}

    /** Another attempt is at it and has still its lease. */
    record UnderWay() implements Attempt {}

    /** The key belongs to another request. */
    record Mismatch() implements Attempt {}
}
