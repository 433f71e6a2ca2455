package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The leads of all tenants whose verdict may have changed by time alone, by what is stored under the policy in force.
 *
 * <p>Duplicate: a lease keeps workers from the same lead, but does not guarantee anything; that a change happens once
 * is the version check of the commit. Leases run by one clock for all instances, and one that ends later than any lease
 * could is none: the clock was set back. Failing and slow as in {@link LeadDirectory}.
 */
public interface DueLeads {

    /**
     * Claims leads that are due, the longest due first. Once decided on, a lead is no longer due: by the commit, or
     * because it was postponed.
     *
     * @param limit at most so many
     * @param lease how long nobody else claims them
     */
    CompletionStage<List<DueLead>> claim(Instant now, int limit, Duration lease);

    /**
     * Stores the scores and the next change of leads that were due and have not moved. Stale: a lead that has another
     * version by now, or is just being changed, keeps what that change stores.
     */
    CompletionStage<Void> postpone(TenantId tenant, List<Lead> leads);
}
