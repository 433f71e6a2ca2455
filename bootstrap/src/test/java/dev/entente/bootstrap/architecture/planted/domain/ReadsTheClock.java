package dev.entente.bootstrap.architecture.planted.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Supplier;

@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
public final class ReadsTheClock {

    public Instant instant() {
        return Instant.now();
    }

    public Supplier<Instant> reference() {
        return Instant::now;
    }

    public Supplier<LocalDate> lambda() {
        return () -> LocalDate.now();
    }

    public Clock clock() {
        return Clock.systemUTC();
    }

    public Clock tickingClock(ZoneId zone) {
        return Clock.tickSeconds(zone);
    }

    public InstantSource source() {
        return InstantSource.system();
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public long nanos() {
        return System.nanoTime();
    }

    public Date date() {
        return new Date();
    }

    public Calendar calendar() {
        return Calendar.getInstance();
    }

    public ZoneId zoneOfThisMachine() {
        return ZoneId.systemDefault();
    }

    public TimeZone oldZoneOfThisMachine() {
        return TimeZone.getDefault();
    }
}
