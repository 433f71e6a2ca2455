package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.LeadId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;

record InMemoryLeadHistory(LeadTables tables) implements LeadHistory {

    @Override
    public CompletionStage<Page<StoredSignal>> signals(TenantId tenant, LeadId id, PageRequest page) {
        return tables.of(
                tenant,
                leads -> Cursors.page(
                        leads.signals.stream()
                                .filter(signal -> leads.family(id).contains(signal.leadId()))
                                .sorted(Comparator.comparing((StoredSignal stored) ->
                                                stored.signal().occurredAt())
                                        .reversed())
                                .toList(),
                        page));
    }

    @Override
    public CompletionStage<List<TraitRecord>> traits(TenantId tenant, LeadId id) {
        return tables.of(
                tenant,
                leads -> leads.traits.stream()
                        .filter(trait -> leads.family(id).contains(trait.leadId()))
                        .toList());
    }

    @Override
    public CompletionStage<List<Transition>> transitions(TenantId tenant, LeadId id) {
        return tables.of(
                tenant,
                leads -> leads.transitions.stream()
                        .filter(transition -> leads.family(id).contains(transition.leadId()))
                        .toList());
    }

    @Override
    public CompletionStage<List<Join>> joins(TenantId tenant, LeadId id) {
        return tables.of(
                tenant,
                leads -> leads.joins.stream()
                        .filter(join -> leads.family(id).contains(join.survivor()))
                        .toList());
    }
}
