package dev.entente.domain.signal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a signal happened, by our clock. The sender's clock may be wrong, but the time between its two stamps is right:
 * so the age {@code sentAt - timestamp} is subtracted from our own time of receipt (the correction of the Segment
 * specification), and nothing happens in the future.
 */
public final class OccurredAt {

    private OccurredAt() {}

    public static Instant of(Instant receivedAt, @Nullable Instant sentAt, @Nullable Instant timestamp) {
        if (timestamp == null) {
            return receivedAt;
        }
        Instant claimed = sentAt == null ? timestamp : receivedAt.minus(Duration.between(timestamp, sentAt));
        return claimed.isAfter(receivedAt) ? receivedAt : claimed;
    }
}
