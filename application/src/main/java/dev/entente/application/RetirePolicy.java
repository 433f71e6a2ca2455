package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RetireOutcome;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** Takes a version that is not in force out of use for ever; a draft is discarded by it. */
public final class RetirePolicy {

    private final PolicyStore store;
    private final InstantSource clock;

    public RetirePolicy(PolicyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public CompletionStage<RetireOutcome> retire(TenantId tenant, int version) {
        return store.retire(tenant, version, clock.instant());
    }
}
