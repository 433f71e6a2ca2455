package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.BeginOutcome;
import dev.entente.domain.publishing.SideEffects;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Has all leads computed under a draft, beside the policy in force. */
public final class PreviewPolicy {

    /** A draft that is replaced in between is looked at again. */
    private static final int MOST_TRIES = 5;

    private final PolicyWork work;
    private final Rescores rescores;
    private final PolicyMakers makers;

    public PreviewPolicy(PolicyWork work, Rescores rescores, PolicyMakers makers) {
        this.work = work;
        this.rescores = rescores;
        this.makers = makers;
    }

    public CompletionStage<PreviewOutcome> preview(TenantId tenant, int version, Caller caller) {
        return begin(tenant, version, null, caller, 1);
    }

    /** @param sideEffects to publish it then; null for a preview only */
    CompletionStage<PreviewOutcome> begin(
            TenantId tenant, int version, @Nullable SideEffects sideEffects, Caller caller, int attempt) {
        return work.find(tenant, version)
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(new PreviewOutcome.Unknown())
                        : begin(tenant, found.get(), sideEffects, caller, attempt));
    }

    private CompletionStage<PreviewOutcome> begin(
            TenantId tenant, StoredPolicy draft, @Nullable SideEffects sideEffects, Caller caller, int attempt) {
        return switch (draft.version().state()) {
            case PUBLISHED, RETIRED -> CompletableFuture.completedStage(new PreviewOutcome.NotADraft());
            case DRAFT ->
                work.check(draft.text())
                        .thenCompose(report -> report.ok()
                                ? beginChecked(tenant, draft, sideEffects, caller, attempt)
                                : CompletableFuture.completedStage(new PreviewOutcome.Flawed(report.errors())));
        };
    }

    private CompletionStage<PreviewOutcome> beginChecked(
            TenantId tenant, StoredPolicy draft, @Nullable SideEffects sideEffects, Caller caller, int attempt) {
        int version = draft.version().number();
        return rescores.begin(tenant, version, draft.version().revision(), sideEffects, makers.of(caller))
                .thenCompose(begun -> outcome(tenant, version, sideEffects, caller, begun, attempt));
    }

    private CompletionStage<PreviewOutcome> outcome(
            TenantId tenant,
            int version,
            @Nullable SideEffects sideEffects,
            Caller caller,
            BeginOutcome begun,
            int attempt) {
        return switch (begun) {
            case BEGUN ->
                rescores.find(tenant, version)
                        .thenApply(found -> found.<PreviewOutcome>map(PreviewOutcome.Begun::new)
                                .orElseGet(PreviewOutcome.Unknown::new));
            case UNKNOWN -> CompletableFuture.completedStage(new PreviewOutcome.Unknown());
            case NOT_A_DRAFT -> CompletableFuture.completedStage(new PreviewOutcome.NotADraft());
            case PUBLISHING -> CompletableFuture.completedStage(new PreviewOutcome.Publishing());
            case REPLACED ->
                attempt < MOST_TRIES
                        ? begin(tenant, version, sideEffects, caller, attempt + 1)
                        : CompletableFuture.failedStage(new Overloaded(
                                "the draft is replaced faster than it can be checked", Duration.ofSeconds(1)));
        };
    }
}
