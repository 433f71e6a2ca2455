package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.ScorePage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The stored scores of a tenant, refreshed once for each day of its policy's zone, page by page. Leases as in
 * {@link DueLeads}; failing and slow as in {@link LeadDirectory}.
 */
public interface StoredScores {

    /**
     * Claims a page of the day's run: one whose lease ran out, else the next one. The first claim of a day begins its
     * run, whatever became of the one before. Who comes for a day before that of the run was overtaken by a clock ahead
     * of time: the run is finished for them, and begins anew when its day comes.
     *
     * @param size how many leads a page has at most
     * @param lease how long nobody else claims it
     */
    CompletionStage<Claim> claim(TenantId tenant, int policyVersion, LocalDate day, int size, Duration lease);

    /** The leads of a page whose scores are older than that; those that were absorbed have none. */
    CompletionStage<List<Lead>> leads(TenantId tenant, ScorePage page, Instant scoredBefore);

    /**
     * Stores scores, and that the page is done. Stale: a lead that has another version by now, or is just being
     * changed, keeps what that change stores.
     *
     * @return false if the lease was lost to somebody else meanwhile; nothing is written then
     */
    CompletionStage<Boolean> finish(TenantId tenant, ScorePage page, List<Lead> rescored);

    /** What there is to do of a run. */
    sealed interface Claim {

        record Page(ScorePage page) implements Claim {}

        /** All that is left is in the hands of others. */
        record Taken() implements Claim {}

        record Finished() implements Claim {}
    }
}
