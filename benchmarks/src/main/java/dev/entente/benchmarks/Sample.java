package dev.entente.benchmarks;

import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * One lead with what it did, in the words of Entente ({@code traits}, {@code signals}) and as typed values
 * ({@code person}, {@code events}).
 */
public record Sample(Person person, List<Event> events, Traits traits, List<Signal> signals) {

    /** A Monday. */
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    public static final Standing STANDING = Standing.fresh(NOW.minusSeconds(1));

    public Sample {
        events = List.copyOf(events);
        signals = List.copyOf(signals);
    }

    public static Sample of(long seed, int signals) {
        Made made = new Made(seed);
        Person person = made.person();
        List<Event> events = made.events(signals);
        return new Sample(person, events, Translation.traits(person), Translation.signals(events));
    }
}
