package dev.entente.bootstrap.architecture.planted.application;

import dev.entente.bootstrap.architecture.planted.domain.TenantId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two verbs. */
public final class MergeLeads {

    public CompletionStage<Boolean> merge(TenantId tenant) {
        return CompletableFuture.completedStage(tenant.value() > 0);
    }

    public CompletionStage<Boolean> mergeAll(TenantId tenant) {
        return merge(tenant);
    }
}
