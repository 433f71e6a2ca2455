package dev.entente.bootstrap.architecture.planted.application;

import dev.entente.bootstrap.architecture.planted.domain.TenantId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Another verb than its name says. */
public final class QualifyLead {

    public CompletionStage<Boolean> execute(TenantId tenant) {
        return CompletableFuture.completedStage(tenant.value() > 0);
    }
}
