package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyChange;
import dev.entente.domain.access.TenantKeys;
import java.util.concurrent.CompletionStage;

/**
 * The keys of one tenant, for those who look after them; which keys open anything is asked of {@link OpenKeys}. Keys
 * are never deleted, so that the audit can name them. Failing and slow as in {@link LeadDirectory}.
 */
public interface ApiKeys {

    /** All that there are or were, the newest first. */
    CompletionStage<Page<ApiKey>> list(TenantId tenant, PageRequest page);

    /** What a change is decided on. */
    CompletionStage<TenantKeys> load(TenantId tenant);

    /**
     * Stores a change with its audit entry, in one transaction. When a key was last used is no part of it.
     *
     * @return false, and nothing was written, if the keys have changed since: load and decide again
     */
    CompletionStage<Boolean> commit(TenantId tenant, KeyChange change);
}
