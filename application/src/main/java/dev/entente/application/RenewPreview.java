package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Rescores;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** Begins the preview of a draft anew that was replaced meanwhile, or gives it up where there is none any more. */
public final class RenewPreview {

    private final PolicyWork work;
    private final Rescores rescores;
    private final RescoreQueue queue;
    private final InstantSource clock;

    public RenewPreview(PolicyWork work, Rescores rescores, RescoreQueue queue, InstantSource clock) {
        this.work = work;
        this.rescores = rescores;
        this.queue = queue;
        this.clock = clock;
    }

    /** A publication that was asked for is not taken over: its text was another one. */
    CompletionStage<Void> renew(TenantId tenant, PolicyBasis.Candidate candidate) {
        return work.find(tenant, candidate.version())
                .thenCompose(found -> found.filter(policy -> policy.version().state() == PolicyState.DRAFT)
                        .map(draft -> renew(tenant, candidate, draft))
                        .orElseGet(() -> giveUp(tenant, candidate, "the draft was retired meanwhile")));
    }

    private CompletionStage<Void> renew(TenantId tenant, PolicyBasis.Candidate candidate, StoredPolicy draft) {
        return work.check(draft.text())
                .thenCompose(report -> report.ok()
                        ? begin(tenant, draft)
                        : giveUp(tenant, candidate, "the draft was replaced meanwhile, and its check finds errors"));
    }

    private CompletionStage<Void> begin(TenantId tenant, StoredPolicy draft) {
        return rescores.renew(tenant, draft.version().number(), draft.version().revision(), clock.instant())
                .thenAccept(_ -> {});
    }

    private CompletionStage<Void> giveUp(TenantId tenant, PolicyBasis.Candidate candidate, String reason) {
        return queue.fail(tenant, candidate, reason, clock.instant()).thenAccept(_ -> {});
    }
}
