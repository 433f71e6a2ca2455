package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Foresight;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Computes leads that are written faster than they are read. What a lead was is folded at leisure; what has come since
 * is little, and is added while nobody else can write the lead.
 */
final class CatchUpLeads {

    private final RescoreQueue queue;
    private final FoldSignals fold;
    private final InstantSource clock;

    CatchUpLeads(RescoreQueue queue, FoldSignals fold, InstantSource clock) {
        this.queue = queue;
        this.fold = fold;
        this.clock = clock;
    }

    /** Those that have no state; one after the other. @return whether the page is still ours */
    CompletionStage<Boolean> catchUp(TenantId tenant, RescorePage page, List<Previewed> leads, Foresight under) {
        CompletionStage<Boolean> held = CompletableFuture.completedStage(true);
        for (Previewed previewed : leads) {
            if (previewed.state() == null) {
                held = held.thenCompose(still -> still
                        ? catchUp(tenant, page, previewed.lead(), under)
                        : CompletableFuture.completedStage(false));
            }
        }
        return held;
    }

    private CompletionStage<Boolean> catchUp(TenantId tenant, RescorePage page, Lead lead, Foresight under) {
        return fold.upTo(tenant, lead, under, () -> queue.store(tenant, page, List.of(), RescoreLeads.LEASE))
                .thenCompose(known -> queue.catchUp(
                        tenant, page, lead, (now, since) -> caughtUp(now, known, since, under), RescoreLeads.LEASE));
    }

    private CandidateChange caughtUp(Lead lead, EngagementState known, List<Signal> since, Foresight under) {
        EngagementState state = known;
        for (Signal signal : since) {
            state = under.plus(state, signal);
        }
        Instant now = clock.instant();
        Instant at = now.isBefore(lead.updatedAt()) ? lead.updatedAt() : now;
        return new CandidateChange(lead.id(), lead.version(), under.scored(lead, state, at));
    }
}
