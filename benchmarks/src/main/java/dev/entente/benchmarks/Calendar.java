package dev.entente.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as numbers, in the zone of the policy. */
public final class Calendar {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Calendar() {}

    public static int day(Instant at) {
        return (int) LocalDate.ofInstant(at, ZONE).toEpochDay();
    }

    public static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
