package dev.entente.application;

import dev.entente.application.SavedDraft.Saved;
import dev.entente.domain.TenantId;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** Keeps a text as a new version that may still change. */
public final class DraftPolicy {

    private final PolicyWork work;
    private final InstantSource clock;

    public DraftPolicy(PolicyWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    public CompletionStage<SavedDraft> draft(TenantId tenant, String text) {
        return work.checked(
                text,
                report -> work.store()
                        .draft(tenant, text, clock.instant())
                        .thenApply(version -> new Saved(version, report)));
    }
}
