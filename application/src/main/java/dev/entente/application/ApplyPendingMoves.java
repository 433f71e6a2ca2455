package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.PendingMoves;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Has the moves made that were left pending when the policy in force was published. */
public final class ApplyPendingMoves {

    private final Rescores rescores;
    private final PolicyMakers makers;

    public ApplyPendingMoves(Rescores rescores, PolicyMakers makers) {
        this.rescores = rescores;
        this.makers = makers;
    }

    /** @return empty for an unknown tenant */
    public CompletionStage<Optional<PendingMoves>> apply(TenantId tenant, Caller caller) {
        return rescores.apply(tenant, makers.of(caller));
    }
}
