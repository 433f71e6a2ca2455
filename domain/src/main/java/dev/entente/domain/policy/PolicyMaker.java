package dev.entente.domain.policy;

import java.time.Instant;
import java.util.UUID;

/**
 * Who works on policies, and when.
 *
 * @param name of the key they came with
 * @param entryId for the audit
 */
public record PolicyMaker(String name, UUID entryId, Instant at) {}
