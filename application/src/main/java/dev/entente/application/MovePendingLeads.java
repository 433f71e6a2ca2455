package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.profile.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Makes the moves that were pending when a policy came into force, once somebody wants them. They go the way of every
 * decision, so others are told of them; that each is made once is the version check of the commit.
 */
public final class MovePendingLeads {

    static final int BATCH = 100;

    /** Longer than a batch takes; as long as a lead waits when its worker was killed. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private final RescoreQueue queue;
    private final LeadWork work;
    private final InstantSource clock;

    public MovePendingLeads(RescoreQueue queue, LeadWork work, InstantSource clock) {
        this.queue = queue;
        this.work = work;
        this.clock = clock;
    }

    /**
     * One pass; several may run at once, here and in other instances.
     *
     * @return how many leads it was; fails when one of them cannot be decided on, after deciding on the others
     */
    public CompletionStage<Integer> moveNext() {
        return queue.claimMoves(BATCH, LEASE).thenCompose(leads -> Together.decide(leads, this::release));
    }

    private CompletionStage<Void> release(TenantId tenant, Set<LeadId> ids) {
        Instant now = clock.instant();
        return work.run(tenant, Set.of(), ids, (loaded, roster) -> {
                    Set.copyOf(loaded.leads().values()).forEach(lead -> roster.release(lead.id(), now));
                    return new LeadWork.Outcome.Commit<>(loaded);
                })
                .thenAccept(_ -> {});
    }
}
