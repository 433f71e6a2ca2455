package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Leads to look at. An id that was absorbed finds its survivor; another tenant's id finds nothing. Scores are those of
 * the tenant's active policy version.
 *
 * <p>Slow or failing: {@link PortFailure.Unavailable} within the adapter's own deadline. A foreign or tampered cursor:
 * {@link PortFailure.UnknownCursor}.
 */
public interface LeadDirectory {

    CompletionStage<Optional<Lead>> find(TenantId tenant, LeadId id);

    CompletionStage<Optional<Lead>> findBy(TenantId tenant, Identity identity);

    /** Absorbed leads are not listed. */
    CompletionStage<Page<Lead>> list(TenantId tenant, LeadQuery query);

    /** Newest first; with what happened to the leads it absorbed. Empty for an unknown id. */
    CompletionStage<Page<TimelineItem>> timeline(TenantId tenant, LeadId id, PageRequest page);
}
