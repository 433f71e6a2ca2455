package dev.entente.persistence;

import java.time.Duration;

/** Spans of time as statements take them. */
final class Seconds {

    private static final double MILLIS = 1_000;

    private Seconds() {}

    static double of(Duration span) {
        return span.toMillis() / MILLIS;
    }
}
