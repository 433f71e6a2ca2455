package dev.entente.domain.imports;

import dev.entente.domain.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * A page of an import that somebody has claimed, to decide on and commit it.
 *
 * @param token of this claim: a later one makes it worthless
 * @param attempt how often this page was claimed, from 1
 * @param by who brought the file
 * @param observedAt as of when the file is: when this content came for the first time
 */
public record ImportTask(
        TenantId tenant,
        UUID id,
        long token,
        int attempt,
        ImportMapping mapping,
        String by,
        Instant observedAt,
        SourcePage page) {}
