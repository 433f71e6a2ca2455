package dev.entente.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes until a delivery that failed is tried again: seven times over about 27 h, then no more.
 *
 * <p>A pause is drawn between a half and one and a half of its nominal length. So a burst that failed together does not
 * come back together, the sum stays about 27 h on average, and no draw uses up the tries within minutes.
 */
final class RetrySchedule {

    /** Nobody is waited for longer than this, whatever they ask: a wrong date must not shelve a change for years. */
    static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    /** Those who were asked to wait until one moment come back within this share of the wait after it. */
    private static final double SPREAD_OF_WAIT = 0.1;

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param attempt the one that just failed, from 1
     * @param notBefore what the other side asked for; honoured up to {@link #LONGEST_WAIT}
     * @return empty if that was the last try
     */
    Optional<Duration> next(int attempt, Instant now, @Nullable Instant notBefore) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1, not " + attempt);
        }
        if (attempt > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = scaled(PAUSES.get(attempt - 1), 0.5 + random.nextDouble());
        Duration wait = notBefore == null ? Duration.ZERO : spread(atMostLongest(Duration.between(now, notBefore)));
        return Optional.of(pause.compareTo(wait) >= 0 ? pause : wait);
    }

    private Duration spread(Duration wait) {
        return wait.plus(scaled(wait, SPREAD_OF_WAIT * random.nextDouble()));
    }

    private static Duration atMostLongest(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
