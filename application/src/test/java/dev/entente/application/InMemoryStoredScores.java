package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.ScorePage;
import dev.entente.domain.port.StoredScores;
import dev.entente.domain.profile.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Over the leads of a store. Its leases never run out, unless they are spent at once. */
final class InMemoryStoredScores implements StoredScores {

    private static final LeadId NIL = new LeadId(new UUID(0, 0));

    private record Key(TenantId tenant, int policyVersion) {}

    private static final class Run {
        private final LocalDate day;
        private final List<Slot> slots = new ArrayList<>();
        private LeadId cutTo = NIL;
        private boolean allCut;

        private Run(LocalDate day, boolean allCut) {
            this.day = day;
            this.allCut = allCut;
        }
    }

    private record Slot(ScorePage page, boolean spent, boolean done) {}

    private final InMemoryLeadStore store;
    private final Map<Key, Run> runs = new HashMap<>();
    private long tokens;

    InMemoryStoredScores(InMemoryLeadStore store) {
        this.store = store;
    }

    @Override
    public synchronized CompletionStage<Claim> claim(
            TenantId tenant, int policyVersion, LocalDate day, int size, Duration lease) {
        Run run = runs.compute(
                new Key(tenant, policyVersion),
                (_, before) -> before != null && before.day.equals(day)
                        ? before
                        : new Run(day, before != null && before.day.isAfter(day)));
        cut(tenant, policyVersion, run, size);
        for (int i = 0; i < run.slots.size(); i++) {
            Slot slot = run.slots.get(i);
            if (slot.spent && !slot.done) {
                ScorePage page = slot.page;
                var mine = new ScorePage(policyVersion, page.number(), page.after(), page.last(), ++tokens);
                run.slots.set(i, new Slot(mine, !lease.isPositive(), false));
                return CompletableFuture.completedStage(new Claim.Page(mine));
            }
        }
        return CompletableFuture.completedStage(
                run.slots.stream().allMatch(Slot::done) ? new Claim.Finished() : new Claim.Taken());
    }

    private void cut(TenantId tenant, int policyVersion, Run run, int size) {
        if (run.allCut || run.slots.stream().anyMatch(slot -> slot.spent && !slot.done)) {
            return;
        }
        List<LeadId> ids = store.leads(tenant).stream()
                .filter(lead -> lead.scored().policyVersion() == policyVersion)
                .map(Lead::id)
                .filter(id -> id.compareTo(run.cutTo) > 0)
                .sorted()
                .limit(size)
                .toList();
        run.allCut = ids.size() < size;
        if (!ids.isEmpty()) {
            var page = new ScorePage(policyVersion, run.slots.size() + 1, run.cutTo, ids.getLast(), ++tokens);
            run.slots.add(new Slot(page, true, false));
            run.cutTo = ids.getLast();
        }
    }

    @Override
    public synchronized CompletionStage<List<Lead>> leads(TenantId tenant, ScorePage page, Instant scoredBefore) {
        return CompletableFuture.completedStage(store.leads(tenant).stream()
                .filter(lead -> lead.id().compareTo(page.after()) > 0
                        && lead.id().compareTo(page.last()) <= 0
                        && lead.scored().at().isBefore(scoredBefore))
                .toList());
    }

    @Override
    public synchronized CompletionStage<Boolean> finish(TenantId tenant, ScorePage page, List<Lead> rescored) {
        Run run = runs.get(new Key(tenant, page.policyVersion()));
        int place =
                run == null ? -1 : run.slots.stream().map(Slot::page).toList().indexOf(page);
        if (run == null || place < 0 || run.slots.get(place).done) {
            return CompletableFuture.completedStage(false);
        }
        run.slots.set(place, new Slot(page, false, true));
        store.rescore(tenant, rescored);
        return CompletableFuture.completedStage(true);
    }
}
