package dev.entente.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of the policy's zone. Ages are whole days between two such days. */
public record PolicyDay(LocalDate date, ZoneId zone) {

    public static PolicyDay of(Instant at, ZoneId zone) {
        return new PolicyDay(LocalDate.ofEpochDay(LocalDays.of(zone).epochDay(at)), zone);
    }

    public int epochDay() {
        return Math.toIntExact(date.toEpochDay());
    }

    long ageOf(LocalDate earlier) {
        return date.toEpochDay() - earlier.toEpochDay();
    }

    /** The first instant of the next day; a zone may skip midnight, or a whole day. */
    public Instant end() {
        return startIn(1);
    }

    /** The first instant of the day that is so many days later. */
    public Instant startIn(long days) {
        return date.plusDays(days).atStartOfDay(zone).toInstant();
    }
}
