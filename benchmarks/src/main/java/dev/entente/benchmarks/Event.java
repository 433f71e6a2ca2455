package dev.entente.benchmarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signal as a program without Entente would hold it. */
public record Event(
        Kind kind,
        @Nullable String name,
        @Nullable String path,
        @Nullable String channel,
        @Nullable String campaign,
        Instant at)
        implements OnDay {

    /** What the rules tell apart. */
    public enum Kind {
        PAGE,
        TRACK
    }

    @Override
    public int day() {
        return Calendar.day(at);
    }

    @Override
    public int times() {
        return 1;
    }
}
