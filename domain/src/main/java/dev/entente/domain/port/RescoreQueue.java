package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * The previews and publications of all tenants, worked off page by page. Leases as in {@link DueLeads}; failing and
 * slow as in {@link LeadDirectory}.
 *
 * <p>When a round is finished, every lead has a state under the candidate that is the fold of all its signals: the page
 * it is on was finished, which is refused while one has none, or it is younger than the preview, and then its commits
 * keep it; what commits cannot keep is brought back as a page.
 */
public interface RescoreQueue {

    /** What the decisions of all tenants are made with at the moment. */
    CompletionStage<Map<TenantId, PolicyBasis>> bases();

    /**
     * Claims a page of the tenant's preview: one whose lease ran out, else the next one.
     *
     * @param size how many leads it has at most
     * @param lease how long nobody else claims it, unless it is renewed by storing
     */
    CompletionStage<Claim> claim(TenantId tenant, int size, Duration lease);

    /** Those that have no state yet, and those whose scores are older than that day or may have changed by now. */
    CompletionStage<List<Previewed>> leads(TenantId tenant, RescorePage page, Instant dayBegan, Instant now);

    /**
     * All signals of these leads and of those they have absorbed, in no order.
     *
     * @param most how many that may be together
     * @return empty if they are more
     */
    CompletionStage<Optional<Map<LeadId, List<Signal>>>> signals(TenantId tenant, Collection<LeadId> leads, int most);

    /**
     * Stores leads under the candidate, and renews the lease. Stale: a lead that has another version by now, or is just
     * being changed, is left out.
     *
     * @return false if the lease was lost, or the preview is another one by now; nothing is written then
     */
    CompletionStage<Boolean> store(TenantId tenant, RescorePage page, List<CandidateChange> computed, Duration lease);

    /**
     * Stores one lead under the candidate, however fast it is written: nobody else writes it while this is done. A lead
     * that was absorbed, or has a state by now, is left alone.
     *
     * @param since the lead as its state is known
     * @param compute what it is then, from the lead as it stands and all signals that it got since, joins included, in
     *     no order; a quick function of these alone
     * @return false as in {@link #store}
     */
    CompletionStage<Boolean> catchUp(
            TenantId tenant,
            RescorePage page,
            Lead since,
            BiFunction<Lead, List<Signal>, CandidateChange> compute,
            Duration lease);

    CompletionStage<Finish> finish(TenantId tenant, RescorePage page);

    /** After a round: the preview is completed, or begins its final round, or the version comes into force. */
    CompletionStage<Void> advance(TenantId tenant, Instant now);

    /** Gives a preview up. @return false if it is another one by now; nothing is written then */
    CompletionStage<Boolean> fail(TenantId tenant, PolicyBasis.Candidate candidate, String reason, Instant now);

    /** Claims leads whose pending moves somebody wants made. Once decided on, a lead is not pending. */
    CompletionStage<List<DueLead>> claimMoves(int limit, Duration lease);

    /** What there is to do. */
    sealed interface Claim {

        record Page(RescorePage page) implements Claim {}

        /** All that is left is in the hands of others, or nothing is. */
        record Nothing() implements Claim {}

        /** The round is finished: {@link RescoreQueue#advance}. */
        record Finished() implements Claim {}

        /** The draft was replaced or retired since. */
        record Replaced(PolicyBasis.Candidate candidate) implements Claim {}
    }

    /** How a page ended. */
    enum Finish {
        DONE,
        /** A lead of it still has no state. */
        AGAIN,
        /** The lease was lost. */
        LOST
    }
}
