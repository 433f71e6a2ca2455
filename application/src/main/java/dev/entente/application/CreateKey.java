package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.Grant;
import java.util.concurrent.CompletionStage;

/** Makes a key that allows no more than its maker's. */
public final class CreateKey {

    private final KeyWork work;

    public CreateKey(KeyWork work) {
        this.work = work;
    }

    public CompletionStage<KeyOutcome> create(TenantId tenant, Grant grant, Caller caller) {
        var fresh = work.fresh();
        var by = work.by(caller);
        return work.run(tenant, keys -> keys.make(fresh.id(), fresh.hash(), grant, by))
                .thenApply(fresh::outcome);
    }
}
