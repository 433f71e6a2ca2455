package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.signal.RejectedSignal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Messages of an authenticated caller that could not be accepted: kept with the reason, never dropped. Failing and slow
 * as in {@link LeadDirectory}.
 */
public interface RejectedSignals {

    CompletionStage<Void> keep(TenantId tenant, List<RejectedSignal> rejected);

    /** Newest first. */
    CompletionStage<Page<RejectedSignal>> list(TenantId tenant, PageRequest page);

    CompletionStage<Optional<RejectedSignal>> find(TenantId tenant, UUID id);

    /** Marks it as accepted in the end; nothing happens for an unknown id. */
    CompletionStage<Void> replayed(TenantId tenant, UUID id, Instant at);
}
