package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure.UnknownCursor;
import dev.entente.domain.profile.LeadId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** What was written into a store that forgets; it passes the same contract as the one on PostgreSQL. */
record InMemoryLeadHistory(InMemoryLeadStore store) implements LeadHistory {

    @Override
    public CompletionStage<Page<StoredSignal>> signals(TenantId tenant, LeadId id, PageRequest page) {
        Set<LeadId> family = family(tenant, id);
        List<StoredSignal> newestFirst = store.signals(tenant).stream()
                .filter(stored -> family.contains(stored.leadId()))
                .sorted(Comparator.comparing(
                                (StoredSignal stored) -> stored.signal().occurredAt())
                        .reversed())
                .toList();
        return Pages.of(newestFirst, id.toString(), page);
    }

    @Override
    public CompletionStage<List<TraitRecord>> traits(TenantId tenant, LeadId id) {
        Set<LeadId> family = family(tenant, id);
        return CompletableFuture.completedStage(store.traits(tenant).stream()
                .filter(record -> family.contains(record.leadId()))
                .toList());
    }

    @Override
    public CompletionStage<List<Transition>> transitions(TenantId tenant, LeadId id) {
        Set<LeadId> family = family(tenant, id);
        return CompletableFuture.completedStage(store.transitions(tenant).stream()
                .filter(move -> family.contains(move.leadId()))
                .toList());
    }

    @Override
    public CompletionStage<List<Join>> joins(TenantId tenant, LeadId id) {
        Set<LeadId> family = family(tenant, id);
        return CompletableFuture.completedStage(store.joins(tenant).stream()
                .filter(join -> family.contains(join.survivor()))
                .toList());
    }

    private Set<LeadId> family(TenantId tenant, LeadId id) {
        var family = new HashSet<LeadId>(Set.of(id));
        for (Join join : store.joins(tenant).reversed()) {
            if (family.contains(join.survivor())) {
                family.add(join.absorbed());
            }
        }
        return family;
    }

    /** Cursors are the list's name and a place in it. */
    private static final class Pages {

        static <T> CompletionStage<Page<T>> of(List<T> all, String list, PageRequest request) {
            String cursor = request.cursor();
            if (cursor != null && !cursor.matches(Pattern.quote(list) + " \\d+")) {
                return CompletableFuture.failedStage(
                        new UnknownCursor("not a cursor of this list", new IllegalArgumentException(cursor)));
            }
            int from = cursor == null ? 0 : Integer.parseInt(cursor.substring(list.length() + 1));
            int to = Math.min(all.size(), from + request.limit());
            return CompletableFuture.completedStage(
                    new Page<>(all.subList(from, to), to == all.size() ? null : list + " " + to));
        }
    }
}
