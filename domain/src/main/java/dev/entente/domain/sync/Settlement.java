package dev.entente.domain.sync;

import java.time.Duration;
import java.time.Instant;

/** What becomes of a delivery after an attempt. */
public sealed interface Settlement {

    record Delivered(Instant at) implements Settlement {}

    /** Tried again after a pause. */
    record Retry(Duration pause, String error) implements Settlement {}

    /** Out of tries, or refused for good: kept, visible and replayable. */
    record Parked(Instant at, String error) implements Settlement {}
}
