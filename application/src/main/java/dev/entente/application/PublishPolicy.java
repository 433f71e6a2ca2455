package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.publishing.SideEffects;
import java.util.concurrent.CompletionStage;

/** Brings a draft into force, for all leads at once, as soon as all of them are computed under it. */
public final class PublishPolicy {

    private final PreviewPolicy preview;

    public PublishPolicy(PreviewPolicy preview) {
        this.preview = preview;
    }

    public CompletionStage<PreviewOutcome> publish(
            TenantId tenant, int version, SideEffects sideEffects, Caller caller) {
        return preview.begin(tenant, version, sideEffects, caller, 1);
    }
}
