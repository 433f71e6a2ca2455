package dev.entente.domain.lead;

import dev.entente.domain.TenantId;
import dev.entente.domain.profile.LeadId;

/** A lead that time alone may have moved. */
public record DueLead(TenantId tenant, LeadId id) {}
