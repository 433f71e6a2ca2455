package dev.entente.rest.tracking;

import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.SignalType;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a message came to us.
 *
 * @param impliedType the type of a message that names none; null for one item of a batch
 * @param receivedAt by our clock
 * @param sentAt of the batch, by the sender's clock; that of the message itself wins
 * @param writeOnly whether the sender's key is one that everybody can read
 * @param freshIds for a message that has neither an id nor a time to tell it from another
 */
record Arrival(
        @Nullable SignalType impliedType,
        Instant receivedAt,
        @Nullable Instant sentAt,
        boolean writeOnly,
        Supplier<MessageId> freshIds) {}
