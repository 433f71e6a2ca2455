package dev.entente.domain.lead;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;

/**
 * A lead claimed an identity that belongs to a lead with another user id. It stays with its owner; a person may join
 * the two.
 */
public record IdentityConflict(LeadId leadId, Identity identity, LeadId owner, Instant at) {}
