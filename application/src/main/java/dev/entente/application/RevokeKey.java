package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.KeyDecision;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Takes a key out of use: here at once, on other instances when they learn of it. */
public final class RevokeKey {

    private final KeyWork work;

    public RevokeKey(KeyWork work) {
        this.work = work;
    }

    public CompletionStage<KeyDecision> revoke(TenantId tenant, UUID keyId, Caller caller) {
        var by = work.by(caller);
        return work.run(tenant, keys -> keys.revoke(keyId, by));
    }
}
