package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.DueLeads;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Over the leads of a store, under policy version 1. Its leases never run out, unless they are spent at once. */
record InMemoryDueLeads(InMemoryLeadStore store, Map<DueLead, Duration> leases) implements DueLeads {

    InMemoryDueLeads(InMemoryLeadStore store) {
        this(store, new HashMap<>());
    }

    private record Waiting(DueLead due, Instant since) {}

    @Override
    public synchronized CompletionStage<List<DueLead>> claim(Instant now, int limit, Duration lease) {
        List<DueLead> claimed = store.tenants().stream()
                .flatMap(this::waiting)
                .filter(waiting -> !waiting.since.isAfter(now))
                .filter(Predicate.not(waiting -> isLeased(waiting.due, lease)))
                .sorted(Comparator.comparing(Waiting::since))
                .map(Waiting::due)
                .limit(limit)
                .toList();
        claimed.forEach(due -> leases.put(due, lease));
        return CompletableFuture.completedStage(claimed);
    }

    private Stream<Waiting> waiting(TenantId tenant) {
        return store.leads(tenant).stream()
                .filter(lead -> lead.scored().policyVersion() == 1)
                .<Waiting>mapMulti((lead, waiting) -> {
                    Instant next = lead.scored().nextChangeAt();
                    if (next != null) {
                        waiting.accept(new Waiting(new DueLead(tenant, lead.id()), next));
                    }
                });
    }

    private boolean isLeased(DueLead due, Duration lease) {
        Duration left = leases.getOrDefault(due, Duration.ZERO);
        return left.isPositive() && left.compareTo(lease.multipliedBy(2)) <= 0;
    }

    @Override
    public synchronized CompletionStage<Void> postpone(TenantId tenant, List<Lead> leads) {
        store.rescore(tenant, leads);
        leads.forEach(lead -> leases.remove(new DueLead(tenant, lead.id())));
        return CompletableFuture.completedStage(null);
    }
}
