package dev.entente.domain.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did, as the policy can match it.
 *
 * @param name the event of a track, the name of a page or screen
 * @param path the path of a page, without query and trailing slash
 * @param channel where the visitor came from, for example the medium of a campaign
 * @param campaign the name of the campaign
 * @param occurredAt see {@link OccurredAt}; never after {@code receivedAt}
 * @param payload the message as it was sent, JSON in UTF-8; kept, and read for its {@link Details} on demand
 */
@SuppressWarnings("ArrayRecordComponent") // the payload is written once and changed never; copies would double its cost
public record Signal(
        MessageId messageId,
        SignalType type,
        @Nullable String name,
        @Nullable String path,
        @Nullable String channel,
        @Nullable String campaign,
        Instant occurredAt,
        Instant receivedAt,
        byte[] payload) {

    public Signal {
        if (occurredAt.isAfter(receivedAt)) {
            throw new IllegalArgumentException(
                    "a signal occurs before it is received, not at %s for %s".formatted(occurredAt, receivedAt));
        }
    }
}
