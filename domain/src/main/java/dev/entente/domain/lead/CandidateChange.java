package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;
import org.jspecify.annotations.Nullable;

/**
 * What a commit makes of a lead under the policy that is previewed. A lead that was loaded without a state of that
 * policy has no such change: the preview will come to it.
 *
 * @param leadVersion the version of the lead after the commit
 * @param scored null where it cannot be said: what was known is out of date, and the preview has to compute it anew
 */
public record CandidateChange(
        LeadId lead, long leadVersion, @Nullable Scored scored) {}
