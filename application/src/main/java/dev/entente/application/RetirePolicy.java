package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RetireOutcome;
import java.util.concurrent.CompletionStage;

/** Takes a version that is not in force out of use for ever; a draft is discarded by it. */
public final class RetirePolicy {

    private final PolicyStore store;
    private final PolicyMakers makers;

    public RetirePolicy(PolicyStore store, PolicyMakers makers) {
        this.store = store;
        this.makers = makers;
    }

    public CompletionStage<RetireOutcome> retire(TenantId tenant, int version, Caller caller) {
        return store.retire(tenant, version, makers.of(caller));
    }
}
