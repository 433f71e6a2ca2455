package dev.entente.application;

import dev.entente.application.SavedDraft.Saved;
import dev.entente.domain.TenantId;
import java.util.concurrent.CompletionStage;

/** Keeps a text as a new version that may still change. */
public final class DraftPolicy {

    private final PolicyWork work;
    private final PolicyMakers makers;

    public DraftPolicy(PolicyWork work, PolicyMakers makers) {
        this.work = work;
        this.makers = makers;
    }

    public CompletionStage<SavedDraft> draft(TenantId tenant, String text, Caller caller) {
        return work.checked(
                text,
                report -> work.store()
                        .draft(tenant, text, makers.of(caller))
                        .thenApply(version -> new Saved(version, report)));
    }
}
