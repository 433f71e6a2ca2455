package dev.entente.domain.profile;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody told us about a person: who it is and what was seen, with or without a signal.
 *
 * @param traits names as in {@link Traits}; company facts carry the {@code company.} prefix
 * @param channel where the person came from, if the source says so
 * @param observedAt when it was true
 */
public record Observation(
        Claims claims,
        Map<String, TraitValue> traits,
        @Nullable String channel,
        Instant observedAt) {

    public Observation {
        traits = Map.copyOf(traits);
    }
}
