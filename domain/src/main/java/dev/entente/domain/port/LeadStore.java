package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Where leads live: load a snapshot, commit a decision.
 *
 * <p>A commit is compared with the policy versions that its tenant has by then, in the transaction that writes: of a
 * decision made under others nothing is written. While a version is previewed, a lead that has a state of it is written
 * with its state after the commit, or not at all; see {@link CandidateChange}.
 *
 * <p>Absent: identities and ids nobody knows are missing from what is loaded. Stale and duplicate: see
 * {@link CommitOutcome}. Failing and slow: the stage fails with {@link PortFailure.Unavailable} within the adapter's
 * own deadline; whether a commit that failed so was written is then unknown, and committing the same message ids again
 * is safe.
 */
public interface LeadStore {

    /** @param basis the policy versions whose scores are wanted; a lead without any has empty ones */
    CompletionStage<Loaded> load(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, PolicyBasis basis);

    /**
     * One transaction: everything is written, or nothing. Signals whose message id is known are never written twice.
     * Instants are kept to the microsecond; what is finer is cut off.
     *
     * @param changes no two signals with one message id
     */
    CompletionStage<CommitOutcome> commit(TenantId tenant, Changes changes);
}
