package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.Points;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadQuery;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.TimelineItem;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.TraitValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

record InMemoryLeadDirectory(LeadTables tables) implements LeadDirectory {

    @Override
    public CompletionStage<Optional<Lead>> find(TenantId tenant, LeadId id) {
        return tables.of(tenant, leads -> leads.lead(id));
    }

    @Override
    public CompletionStage<Optional<Lead>> findBy(TenantId tenant, Identity identity) {
        return tables.of(
                tenant, leads -> Optional.ofNullable(leads.owners.get(identity)).flatMap(leads::lead));
    }

    @Override
    public CompletionStage<Page<Lead>> list(TenantId tenant, LeadQuery query) {
        return stage(() -> tables.of(
                tenant,
                leads -> Cursors.page(
                        leads.living()
                                .filter(lead -> matches(lead, query))
                                .sorted(order(query.sort()))
                                .toList(),
                        query.page())));
    }

    @Override
    public CompletionStage<Page<TimelineItem>> timeline(TenantId tenant, LeadId id, PageRequest page) {
        return stage(() -> tables.of(tenant, leads -> Cursors.page(items(leads, id), page)));
    }

    private static List<TimelineItem> items(StoredLeads leads, LeadId id) {
        Set<LeadId> family = leads.family(leads.lead(id).map(Lead::id).orElse(id));
        var items = new ArrayList<TimelineItem>();
        leads.signals.stream()
                .filter(s -> family.contains(s.leadId()))
                .forEach(s -> items.add(new TimelineItem.SignalItem(s)));
        leads.traits.stream()
                .filter(t -> family.contains(t.leadId()))
                .forEach(t -> items.add(new TimelineItem.TraitItem(t)));
        leads.transitions.stream()
                .filter(t -> family.contains(t.leadId()))
                .forEach(t -> items.add(new TimelineItem.TransitionItem(t)));
        leads.joins.stream()
                .filter(j -> family.contains(j.survivor()))
                .forEach(j -> items.add(new TimelineItem.JoinItem(j)));
        leads.conflicts.stream()
                .filter(c -> family.contains(c.leadId()))
                .forEach(c -> items.add(new TimelineItem.ConflictItem(c)));
        items.sort(Comparator.comparing(TimelineItem::at).reversed());
        return items;
    }

    private static boolean matches(Lead lead, LeadQuery query) {
        return (query.stage() == null || lead.standing().stage() == query.stage())
                && (query.minScore() == null || score(lead).atLeast(query.minScore()))
                && (query.channel() == null
                        || (lead.firstTouch() != null
                                && lead.firstTouch().channel().equals(query.channel())))
                && (query.owner() == null
                        || lead.traits().get("owner").equals(Optional.of(new TraitValue.Text(query.owner()))))
                && (query.text() == null
                        || lead.identities().stream().anyMatch(i -> i.value().contains(query.text())));
    }

    private static Comparator<Lead> order(LeadQuery.Sort sort) {
        Comparator<Lead> byId = Comparator.comparing(Lead::id);
        return switch (sort) {
            case NEWEST_FIRST ->
                Comparator.comparing(Lead::createdAt).thenComparing(byId).reversed();
            case OLDEST_FIRST -> Comparator.comparing(Lead::createdAt).thenComparing(byId);
            case HIGHEST_SCORE_FIRST ->
                Comparator.comparing(InMemoryLeadDirectory::score)
                        .thenComparing(byId)
                        .reversed();
            case LOWEST_SCORE_FIRST ->
                Comparator.comparing(InMemoryLeadDirectory::score).thenComparing(byId);
            case LAST_UPDATED_FIRST ->
                Comparator.comparing(Lead::updatedAt).thenComparing(byId).reversed();
            case FIRST_UPDATED_FIRST -> Comparator.comparing(Lead::updatedAt).thenComparing(byId);
        };
    }

    private static Points score(Lead lead) {
        return lead.scored().scores().score();
    }

    /** A port never throws. */
    private static <T> CompletionStage<T> stage(java.util.function.Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(new CompletionException(failure));
        }
    }
}
