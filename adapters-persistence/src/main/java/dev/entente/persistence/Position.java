package dev.entente.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where an item stands in a list: by a number first, by a key where numbers are equal. No two items of a list have the
 * same.
 */
record Position(long value, String key) {

    static Position of(Instant at, String key) {
        return new Position(ChronoUnit.MICROS.between(Instant.EPOCH, at), key);
    }

    Instant instant() {
        return Instant.EPOCH.plus(value, ChronoUnit.MICROS);
    }
}
