package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyChange;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.domain.port.ApiKeys;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One tenant's talk with a store of keys. */
record KeySession(ApiKeys keys, TenantId tenant) {

    /** Commits a key that must be stored, and gives it back. */
    ApiKey stored(ApiKey key) {
        long version = answer(keys.load(tenant)).version();
        assertThat(answer(keys.commit(tenant, change(version, key)))).isTrue();
        return key;
    }

    static KeyChange change(long version, ApiKey key) {
        var entry = new KeyChange.Entry(UUID.randomUUID(), Samples.NOON, "Ada", "key.create", "a key");
        return new KeyChange(version, List.of(key), entry);
    }

    ApiKey key(Scope scope) {
        return key(grant(scope));
    }

    ApiKey key(Grant grant) {
        return new ApiKey(UUID.randomUUID(), tenant, "hash-" + UUID.randomUUID(), grant, Samples.NOON, null, null);
    }

    ApiKey key(Instant createdAt) {
        ApiKey key = key(Scope.READ);
        return new ApiKey(key.id(), tenant, key.hash(), key.grant(), createdAt, null, null);
    }

    static ApiKey revoked(ApiKey key) {
        return new ApiKey(key.id(), key.tenant(), key.hash(), key.grant(), key.createdAt(), null, Samples.NOON);
    }

    static Grant grant(Scope scope) {
        return new Grant("key", Scopes.of(scope), Set.of(), null);
    }
}
