package dev.entente.rest.server;

import dev.entente.application.KeyRing;
import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyChange;
import dev.entente.domain.access.KeyUse;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.access.TenantKeys;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant of its own for each test, so that none sees another's leads; with keys as they are wanted. */
public final class Visitors implements OpenKeys, ApiKeys {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<UUID, ApiKey> keys = new LinkedHashMap<>();
    private final AtomicInteger tenants = new AtomicInteger();
    private final KeyRing ring = new KeyRing(this, InstantSource.system());
    private long version;

    public KeyRing ring() {
        return ring;
    }

    /** A new tenant's key, which opens everything. */
    public String key() {
        return key(new TenantId(tenants.incrementAndGet()), grant(Scope.ADMIN));
    }

    /** Another key of the tenant that a key belongs to. */
    public String another(String key, Grant grant) {
        return key(ring.caller(key).orElseThrow().tenant(), grant);
    }

    /** The id of the key with this secret. */
    public UUID id(String key) {
        return ring.caller(key).orElseThrow().keyId();
    }

    public static Grant grant(Scope scope) {
        return new Grant("test key", Scopes.of(scope), Set.of(), null);
    }

    private String key(TenantId tenant, Grant grant) {
        String secret = "ent_" + UUID.randomUUID();
        store(new ApiKey(UUID.randomUUID(), tenant, Secrets.hash(secret), grant, LONG_AGO, null, null));
        ring.refresh().toCompletableFuture().join();
        return secret;
    }

    private synchronized void store(ApiKey key) {
        keys.put(key.id(), key);
        version++;
    }

    private synchronized List<ApiKey> stored() {
        return new ArrayList<>(keys.values());
    }

    private List<ApiKey> of(TenantId tenant) {
        return stored().stream().filter(key -> key.tenant().equals(tenant)).toList();
    }

    @Override
    public CompletionStage<List<ApiKey>> all() {
        return CompletableFuture.completedStage(
                stored().stream().filter(key -> key.revokedAt() == null).toList());
    }

    @Override
    public CompletionStage<Void> used(Set<KeyUse> uses, Instant at) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Page<ApiKey>> list(TenantId tenant, PageRequest page) {
        List<ApiKey> newestFirst = of(tenant).stream()
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
                .toList();
        return CompletableFuture.completedStage(Cursors.page(newestFirst, page));
    }

    @Override
    public synchronized CompletionStage<TenantKeys> load(TenantId tenant) {
        return CompletableFuture.completedStage(new TenantKeys(tenant, version, of(tenant)));
    }

    @Override
    public synchronized CompletionStage<Boolean> commit(TenantId tenant, KeyChange change) {
        if (change.expectedVersion() != version) {
            return CompletableFuture.completedStage(false);
        }
        change.keys().forEach(this::store);
        return CompletableFuture.completedStage(true);
    }
}
