package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.publishing.BeginOutcome;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.PendingMoves;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.SideEffects;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Previews and publications of policies: asked for here, worked off through {@link RescoreQueue}. What somebody asks
 * for is stored with its audit entry, in one transaction, where it changes anything. Failing, slow and foreign cursors
 * as in {@link LeadDirectory}.
 */
public interface Rescores {

    /**
     * Begins the preview of a draft, or takes up one that is current. From the moment it has begun no lead is committed
     * without it. A newer preview supersedes an older one; a publication is not superseded. Of those who want to
     * publish at the same time one does.
     *
     * @param revision of the draft that the caller has seen
     * @param sideEffects to publish the version once all leads are computed; null for a preview only
     */
    CompletionStage<BeginOutcome> begin(
            TenantId tenant, int policyVersion, int revision, @Nullable SideEffects sideEffects, PolicyMaker by);

    /** Begins the preview of a draft anew that was replaced meanwhile. That is nobody's act, and in no audit. */
    CompletionStage<BeginOutcome> renew(TenantId tenant, int policyVersion, int revision, Instant now);

    /** Empty if the version was never previewed. */
    CompletionStage<Optional<Rescore>> find(TenantId tenant, int policyVersion);

    /**
     * Who would be moved by a version, as its preview has found so far; by the version in force: whose moves are
     * pending. By lead.
     */
    CompletionStage<Page<ForeseenMove>> moves(TenantId tenant, int policyVersion, PageRequest page);

    /** Has the pending moves of the version in force made. @return empty for an unknown tenant */
    CompletionStage<Optional<PendingMoves>> apply(TenantId tenant, PolicyMaker by);
}
