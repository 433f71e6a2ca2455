package dev.entente.rest.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import on the wire.
 *
 * @param rows how many the file has
 * @param read how many of them were read so far: the sum of the next four
 * @param failure why it was given up
 */
record ImportResponse(
        String id,
        String state,
        long rows,
        long read,
        long created,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
