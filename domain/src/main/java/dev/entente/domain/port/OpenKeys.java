package dev.entente.domain.port;

import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyUse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The keys of all tenants that open anything, for those who let in; whoever looks after a tenant's keys has
 * {@link ApiKeys}. Failing and slow as in {@link LeadDirectory}.
 */
public interface OpenKeys {

    /** Every key that is neither revoked nor expired. */
    CompletionStage<List<ApiKey>> all();

    /** Notes when keys were used; an earlier instant than the known one changes nothing, nor does an unknown key. */
    CompletionStage<Void> used(Set<KeyUse> keys, Instant at);
}
