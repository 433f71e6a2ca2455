package dev.entente.rest.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rejected message on the wire.
 *
 * @param type of the call it came by; absent for one item of a batch
 * @param payload as it was sent, cut after 32 KiB; what was no UTF-8 is replaced by U+FFFD
 */
record RejectedSignalResponse(
        String id,
        Instant receivedAt,
        @Nullable String type,
        int index,
        @Nullable String messageId,
        String code,
        String detail,
        String payload,
        @Nullable Instant replayedAt) {}
