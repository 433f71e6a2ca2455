package dev.entente.domain.port;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.LeadId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What was known of a lead and when: enough to assess any past instant again. Each answer covers the lead and the leads
 * it has absorbed; an unknown id has an empty history. Failing and slow as in {@link LeadDirectory}.
 */
public interface LeadHistory {

    /** By occurrence, the newest first. */
    CompletionStage<Page<StoredSignal>> signals(TenantId tenant, LeadId id, PageRequest page);

    /** In the order they were recorded. */
    CompletionStage<List<TraitRecord>> traits(TenantId tenant, LeadId id);

    /** Each lead's in the order they were recorded; those of an absorbed lead keep its id. */
    CompletionStage<List<Transition>> transitions(TenantId tenant, LeadId id);

    /** Every join that brought a lead, directly or through another, under this id; oldest first. */
    CompletionStage<List<Join>> joins(TenantId tenant, LeadId id);
}
