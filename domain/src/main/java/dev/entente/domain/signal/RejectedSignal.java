package dev.entente.domain.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not accepted, and why.
 *
 * @param type the call it came by: the type that a message without one of its own has; null for one item of a batch
 * @param index its place in the request, from 0
 * @param messageId as sent, if it could be read
 * @param code stable, for programs
 * @param detail for people: what was given and what is allowed
 * @param payload the message as it was sent, cut after 32 KiB
 * @param writeOnly whether it came with a key that everybody can read, and so claims no e-mail and no phone
 * @param replayedAt when it was accepted after all
 */
@SuppressWarnings("ArrayRecordComponent") // kept and given back as it is, never compared
public record RejectedSignal(
        UUID id,
        Instant receivedAt,
        @Nullable SignalType type,
        int index,
        @Nullable String messageId,
        String code,
        String detail,
        byte[] payload,
        boolean writeOnly,
        @Nullable Instant replayedAt) {}
