package dev.entente.application;

import dev.entente.application.LeadWork.Outcome;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.profile.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Decides on leads whose verdict time alone may have changed. The lease of a claim spares instances each other's work;
 * that a change happens once is the version check of the commit.
 */
public final class DecideDueLeads {

    static final int BATCH = 100;

    /** Longer than a batch takes; as long as a lead waits when its worker was killed. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private final DueLeads dueLeads;
    private final LeadWork work;
    private final InstantSource clock;

    public DecideDueLeads(DueLeads dueLeads, LeadWork work, InstantSource clock) {
        this.dueLeads = dueLeads;
        this.work = work;
        this.clock = clock;
    }

    /**
     * One pass; several may run at once, here and in other instances.
     *
     * @return how many leads were due; fails when one of them cannot be decided on, after deciding on the others
     */
    public CompletionStage<Integer> decideDue() {
        Instant now = clock.instant();
        return dueLeads.claim(now, BATCH, LEASE)
                .thenCompose(due -> Together.decide(due, (tenant, ids) -> decide(tenant, ids, now)));
    }

    private CompletionStage<Void> decide(TenantId tenant, Set<LeadId> ids, Instant now) {
        return work.run(tenant, Set.of(), ids, (loaded, roster) -> passTime(loaded, roster, now))
                .thenCompose(unmoved -> unmoved.isEmpty()
                        ? CompletableFuture.completedStage(null)
                        : dueLeads.postpone(tenant, unmoved));
    }

    /** Answers with those that have not moved. */
    private static Outcome<List<Lead>> passTime(Loaded loaded, Roster roster, Instant now) {
        var unmoved = new ArrayList<Lead>();
        boolean moved = false;
        for (Lead lead : Set.copyOf(loaded.leads().values())) {
            if (roster.passTime(lead.id(), now)) {
                moved = true;
            } else {
                unmoved.add(roster.foreseen(lead.id(), now));
            }
        }
        return moved ? new Outcome.Commit<>(unmoved) : new Outcome.Leave<>(unmoved);
    }
}
