package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.request.KeptAnswer;
import dev.entente.domain.request.KeyedRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Requests that came with a key, and their answers: a tenant's keys are its own. Of attempts that come at the same
 * time, also at several instances, one begins. Failing and slow as in {@link LeadDirectory}: then nobody knows whether
 * the attempt began, and its lease decides.
 */
public interface KeyedRequests {

    /**
     * @param attempt identifies this attempt from now on
     * @param lease after which another may begin, should this one never end; leases as in {@link DueLeads}
     */
    CompletionStage<Attempt> begin(TenantId tenant, KeyedRequest request, UUID attempt, Duration lease);

    /** Keeps what is answered. Nothing happens if another attempt has taken over meanwhile. */
    CompletionStage<Void> answered(TenantId tenant, String key, UUID attempt, KeptAnswer answer);

    /** Lets the next attempt begin at once. Nothing happens if one has already. */
    CompletionStage<Void> gaveUp(TenantId tenant, String key, UUID attempt);
}
