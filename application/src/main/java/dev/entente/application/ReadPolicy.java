package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.PolicyText.Parsed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A version for who wants its parts, not its text. */
public final class ReadPolicy {

    private final PolicyWork work;

    public ReadPolicy(PolicyWork work) {
        this.work = work;
    }

    /** A policy and what its text says; what was understood once may not be any more. */
    public record Read(StoredPolicy policy, Parsed content) {}

    /** @param version null for the one in force */
    public CompletionStage<Optional<Read>> read(TenantId tenant, @Nullable Integer version) {
        return work.find(tenant, version)
                .thenCompose(found ->
                        found.map(this::read).orElseGet(() -> CompletableFuture.completedStage(Optional.empty())));
    }

    private CompletionStage<Optional<Read>> read(StoredPolicy policy) {
        return work.read(policy.text()).thenApply(content -> Optional.of(new Read(policy, content)));
    }
}
