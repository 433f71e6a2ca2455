package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Which tenants there are. Failing and slow as in {@link LeadDirectory}. */
public interface Tenants {

    /**
     * Founds the first tenant: with policy version 1 published and one key, an admin that never expires. One
     * transaction; where any tenant exists, also when several instances start together, nothing is written.
     *
     * @return whether this call founded it
     */
    CompletionStage<Boolean> found(Founding founding);

    /** Every tenant, in ascending order. */
    CompletionStage<List<TenantId>> ids();

    /** What the first tenant starts with. */
    record Founding(TenantId tenant, String name, String policyText, UUID keyId, String keyHash, Instant at) {}
}
