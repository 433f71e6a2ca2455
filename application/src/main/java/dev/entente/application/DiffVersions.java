package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.checking.Difference;
import dev.entente.domain.policy.StoredPolicy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What changes from one stored version to another. */
public final class DiffVersions {

    private final PolicyWork work;

    public DiffVersions(PolicyWork work) {
        this.work = work;
    }

    /** By meaning, in the order of the second. */
    public record Diff(int from, int to, List<Difference> differences) {}

    /**
     * The stage fails with {@link CompilePolicy.UnreadablePolicy} if one of the texts cannot be read any more.
     *
     * @param from null for the one in force, and so {@code to}
     * @return empty if one of them is no version
     */
    public CompletionStage<Optional<Diff>> diff(TenantId tenant, @Nullable Integer from, @Nullable Integer to) {
        return work.find(tenant, from)
                .thenCompose(before -> work.find(tenant, to)
                        .thenCompose(after -> before.flatMap(one -> after.map(other -> diff(one, other)))
                                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()))));
    }

    private CompletionStage<Optional<Diff>> diff(StoredPolicy from, StoredPolicy to) {
        return work.compare(from.text(), to.text())
                .thenApply(differences -> Optional.of(
                        new Diff(from.version().number(), to.version().number(), differences)));
    }
}
