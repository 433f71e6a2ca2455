package dev.entente.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of the policy's zone. Ages are whole days between two such days. */
public record PolicyDay(LocalDate date, ZoneId zone) {

    private static final long SECONDS_OF_A_DAY = 86_400;

    public static PolicyDay of(Instant at, ZoneId zone) {
        return new PolicyDay(LocalDate.ofInstant(at, zone), zone);
    }

    /** The {@link #epochDay} of an instant, without the calendar in between: asked for every signal. */
    public static int epochDayOf(Instant at, ZoneId zone) {
        int offset = zone.getRules().getOffset(at).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond() + offset, SECONDS_OF_A_DAY));
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
