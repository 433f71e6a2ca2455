package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be written.
 *
 * @param lead as it is after the commit, with its new version
 * @param joinedInto the survivor, if this lead was absorbed
 */
public record LeadChange(Lead lead, @Nullable LeadId joinedInto) {

    /** The version that must still be stored; 0 for a new lead. */
    public long expectedVersion() {
        return lead.version() - 1;
    }
}
