package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.KeyRotation;
import java.util.concurrent.CompletionStage;

/** Makes a key in the place of another, which goes on opening for a while, so that nobody has to hurry. */
public final class RotateKey {

    private final KeyWork work;

    public RotateKey(KeyWork work) {
        this.work = work;
    }

    public CompletionStage<KeyOutcome> rotate(TenantId tenant, KeyRotation rotation, Caller caller) {
        var fresh = work.fresh();
        var by = work.by(caller);
        return work.run(tenant, keys -> keys.rotate(fresh.id(), fresh.hash(), rotation, by))
                .thenApply(fresh::outcome);
    }
}
