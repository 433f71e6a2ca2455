package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.checking.Report;
import dev.entente.domain.policy.StoredPolicy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a stored version. */
public final class ReviewPolicy {

    private final PolicyWork work;

    public ReviewPolicy(PolicyWork work) {
        this.work = work;
    }

    /**
     * @param version null for the one in force
     * @return empty if there is no such version
     */
    public CompletionStage<Optional<Report>> review(TenantId tenant, @Nullable Integer version) {
        return work.find(tenant, version)
                .thenCompose(found -> found.map(StoredPolicy::text)
                        .map(text -> work.check(text).thenApply(Optional::of))
                        .orElseGet(() -> CompletableFuture.completedStage(Optional.empty())));
    }
}
