package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadQuery;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.TimelineItem;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds leads by their ids, and nothing else, in a store that forgets. */
record FoundLeads(InMemoryLeadStore store) implements LeadDirectory {

    @Override
    public CompletionStage<Optional<Lead>> find(TenantId tenant, LeadId id) {
        return CompletableFuture.completedStage(found(tenant, id));
    }

    private Optional<Lead> found(TenantId tenant, LeadId id) {
        for (Join join : store.joins(tenant)) {
            if (join.absorbed().equals(id)) {
                return found(tenant, join.survivor());
            }
        }
        return store.leads(tenant).stream().filter(lead -> lead.id().equals(id)).findFirst();
    }

    @Override
    public CompletionStage<Optional<Lead>> findBy(TenantId tenant, Identity identity) {
        return unasked();
    }

    @Override
    public CompletionStage<Page<Lead>> list(TenantId tenant, LeadQuery query) {
        return unasked();
    }

    @Override
    public CompletionStage<Page<TimelineItem>> timeline(TenantId tenant, LeadId id, PageRequest page) {
        return unasked();
    }

    private static <T> CompletionStage<T> unasked() {
        return CompletableFuture.failedStage(new UnsupportedOperationException("no test asks for this"));
    }
}
