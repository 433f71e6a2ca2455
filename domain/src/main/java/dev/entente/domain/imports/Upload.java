package dev.entente.domain.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that has come as a whole.
 *
 * @param digest of the content and the mapping: equal for equal uploads
 * @param by who sent it
 * @param beganAt when it began to come: what it says is as of then
 */
public record Upload(
        UUID id,
        ImportMapping mapping,
        String digest,
        String by,
        int pages,
        long rows,
        Instant beganAt,
        Instant completedAt) {}
