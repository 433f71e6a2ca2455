package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.BeginOutcome;
import dev.entente.domain.publishing.SideEffects;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Has all leads computed under a draft, beside the policy in force. */
public final class PreviewPolicy {

    /** A draft that is replaced in between is looked at again. */
    private static final int MOST_TRIES = 5;

    private final PolicyWork work;
    private final Rescores rescores;
    private final InstantSource clock;

    public PreviewPolicy(PolicyWork work, Rescores rescores, InstantSource clock) {
        this.work = work;
        this.rescores = rescores;
        this.clock = clock;
    }

    public CompletionStage<PreviewOutcome> preview(TenantId tenant, int version) {
        return begin(tenant, version, null, 1);
    }

    /** @param sideEffects to publish it then; null for a preview only */
    CompletionStage<PreviewOutcome> begin(
            TenantId tenant, int version, @Nullable SideEffects sideEffects, int attempt) {
        return work.find(tenant, version)
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(new PreviewOutcome.Unknown())
                        : begin(tenant, found.get(), sideEffects, attempt));
    }

    private CompletionStage<PreviewOutcome> begin(
            TenantId tenant, StoredPolicy draft, @Nullable SideEffects sideEffects, int attempt) {
        return switch (draft.version().state()) {
            case PUBLISHED, RETIRED -> CompletableFuture.completedStage(new PreviewOutcome.NotADraft());
            case DRAFT ->
                work.check(draft.text())
                        .thenCompose(report -> report.ok()
                                ? beginChecked(tenant, draft, sideEffects, attempt)
                                : CompletableFuture.completedStage(new PreviewOutcome.Flawed(report.errors())));
        };
    }

    private CompletionStage<PreviewOutcome> beginChecked(
            TenantId tenant, StoredPolicy draft, @Nullable SideEffects sideEffects, int attempt) {
        int version = draft.version().number();
        return rescores.begin(tenant, version, draft.version().revision(), sideEffects, clock.instant())
                .thenCompose(begun -> outcome(tenant, version, sideEffects, begun, attempt));
    }

    private CompletionStage<PreviewOutcome> outcome(
            TenantId tenant, int version, @Nullable SideEffects sideEffects, BeginOutcome begun, int attempt) {
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
                        ? begin(tenant, version, sideEffects, attempt + 1)
                        : CompletableFuture.failedStage(new Overloaded(
                                "the draft is replaced faster than it can be checked", Duration.ofSeconds(1)));
        };
    }
}
