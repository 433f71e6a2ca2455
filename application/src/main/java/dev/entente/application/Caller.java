package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Scopes;
import java.util.UUID;

/** Who makes a request, by the key it came with. */
public record Caller(TenantId tenant, UUID keyId, Grant grant) {

    static Caller with(ApiKey key) {
        return new Caller(key.tenant(), key.id(), key.grant());
    }

    /** Of the key, for the audit. */
    public String name() {
        return grant.name();
    }

    public Scopes scopes() {
        return grant.scopes();
    }
}
