package dev.entente.domain.lead;

import java.time.Instant;

/**
 * Which past is asked for.
 *
 * @param at what had happened by then
 * @param known as far as it was known then
 */
public record AsOf(Instant at, Instant known) {

    public boolean sees(Instant happenedAt, Instant recordedAt) {
        return !happenedAt.isAfter(at) && knows(recordedAt);
    }

    public boolean knows(Instant recordedAt) {
        return !recordedAt.isAfter(known);
    }
}
