package dev.entente.application;

import dev.entente.application.SavedDraft.NotADraft;
import dev.entente.application.SavedDraft.Outdated;
import dev.entente.application.SavedDraft.Saved;
import dev.entente.application.SavedDraft.Unknown;
import dev.entente.domain.TenantId;
import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.port.ReplaceOutcome;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Puts another text in the place of a draft's. */
public final class ReplaceDraft {

    private final PolicyWork work;
    private final PolicyMakers makers;

    public ReplaceDraft(PolicyWork work, PolicyMakers makers) {
        this.work = work;
        this.makers = makers;
    }

    /** @param revision the one that the new text was made of; null replaces any */
    public CompletionStage<SavedDraft> replace(
            TenantId tenant, int version, @Nullable Integer revision, String text, Caller caller) {
        return work.checked(
                text,
                report -> work.store()
                        .replace(tenant, version, revision, text, makers.of(caller))
                        .thenApply(outcome -> saved(outcome, report)));
    }

    private static SavedDraft saved(ReplaceOutcome outcome, Report report) {
        return switch (outcome) {
            case ReplaceOutcome.Replaced(PolicyVersion version) -> new Saved(version, report);
            case ReplaceOutcome.Outdated(int current) -> new Outdated(current);
            case ReplaceOutcome.NotADraft(PolicyState state) -> new NotADraft(state);
            case ReplaceOutcome.Unknown() -> new Unknown();
        };
    }
}
