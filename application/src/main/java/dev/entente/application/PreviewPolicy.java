package dev.entente.application;

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

    public CompletionStage<PreviewOutcome> preview(Caller caller, int version) {
        return begin(caller, version, null, 1);
    }

    /** @param sideEffects to publish it then; null for a preview only */
    CompletionStage<PreviewOutcome> begin(Caller caller, int version, @Nullable SideEffects sideEffects, int attempt) {
        return work.find(caller.tenant(), version)
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(new PreviewOutcome.Unknown())
                        : begin(caller, found.get(), sideEffects, attempt));
    }

    private CompletionStage<PreviewOutcome> begin(
            Caller caller, StoredPolicy draft, @Nullable SideEffects sideEffects, int attempt) {
        return switch (draft.version().state()) {
            case PUBLISHED, RETIRED -> CompletableFuture.completedStage(new PreviewOutcome.NotADraft());
            case DRAFT ->
                work.check(draft.text())
                        .thenCompose(report -> report.ok()
                                ? beginChecked(caller, draft, sideEffects, attempt)
                                : CompletableFuture.completedStage(new PreviewOutcome.Flawed(report.errors())));
        };
    }

    private CompletionStage<PreviewOutcome> beginChecked(
            Caller caller, StoredPolicy draft, @Nullable SideEffects sideEffects, int attempt) {
        int version = draft.version().number();
        return rescores.begin(caller.tenant(), version, draft.version().revision(), sideEffects, makers.of(caller))
                .thenCompose(begun -> outcome(caller, version, sideEffects, begun, attempt));
    }

    private CompletionStage<PreviewOutcome> outcome(
            Caller caller, int version, @Nullable SideEffects sideEffects, BeginOutcome begun, int attempt) {
        return switch (begun) {
            case BEGUN ->
                rescores.find(caller.tenant(), version)
                        .thenApply(found -> found.<PreviewOutcome>map(PreviewOutcome.Begun::new)
                                .orElseGet(PreviewOutcome.Unknown::new));
            case UNKNOWN -> CompletableFuture.completedStage(new PreviewOutcome.Unknown());
            case NOT_A_DRAFT -> CompletableFuture.completedStage(new PreviewOutcome.NotADraft());
            case PUBLISHING -> CompletableFuture.completedStage(new PreviewOutcome.Publishing());
            case REPLACED ->
                attempt < MOST_TRIES
                        ? begin(caller, version, sideEffects, attempt + 1)
                        : CompletableFuture.failedStage(new Overloaded(
                                "the draft is replaced faster than it can be checked", Duration.ofSeconds(1)));
        };
    }
}
