package dev.entente.domain.lead;

import dev.entente.domain.profile.LeadId;
import dev.entente.domain.signal.Signal;
import java.time.Instant;

/**
 * A signal in a lead's history, under the lead it came to; a join does not move it.
 *
 * @param leadVersion the version of the lead it was committed with
 * @param ordinal its place among the signals of that commit, from 0
 * @param recordedAt when it was decided on; in a lead's history it never goes back
 */
public record StoredSignal(LeadId leadId, long leadVersion, int ordinal, Instant recordedAt, Signal signal) {}
