package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's or an integration's intervention, in the same commit as what it did.
 *
 * @param actor who, as the caller named them
 * @param action a code such as {@code lead.transition}
 */
public record AuditEntry(UUID id, Instant at, String actor, String action, LeadId subject, String detail) {}
