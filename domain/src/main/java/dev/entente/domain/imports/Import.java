package dev.entente.domain.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param rows how many the file has
 * @param counts of the rows that were read so far
 * @param failure why it was given up; null unless it was
 * @param createdAt when the file was there as a whole
 */
public record Import(
        UUID id,
        ImportState state,
        long rows,
        ImportCounts counts,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
