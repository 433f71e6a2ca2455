package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;
import java.time.Instant;

/**
 * Two leads turned out to be one person. The absorbed lead's id stays as an alias of the survivor.
 *
 * @param survivorVersion the version of the survivor in which it happened
 */
public record Join(LeadId survivor, LeadId absorbed, long survivorVersion, Instant at) {}
