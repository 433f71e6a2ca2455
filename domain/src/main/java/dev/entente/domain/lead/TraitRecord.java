package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observed;
import java.time.Instant;

/**
 * One observation of a trait, kept so that the past can be assessed.
 *
 * @param recordedAt when we came to know
 */
public record TraitRecord(LeadId leadId, long leadVersion, String name, Observed observed, Instant recordedAt) {}
