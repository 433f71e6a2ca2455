package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A store whose commits can be made to fail before or after they are written. */
final class UnreliableLeadStore implements LeadStore {

    private final LeadStore store;
    private volatile Function<Changes, Fault> faults = _ -> Fault.NONE;

    enum Fault {
        NONE,
        UNAVAILABLE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    UnreliableLeadStore(LeadStore store) {
        this.store = store;
    }

    void failing(Function<Changes, Fault> when) {
        faults = when;
    }

    @Override
    public CompletionStage<Loaded> load(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, PolicyBasis basis) {
        return store.load(tenant, identities, ids, basis);
    }

    @Override
    public CompletionStage<CommitOutcome> commit(TenantId tenant, Changes changes) {
        var failure = new IllegalArgumentException("a fault of the test's own");
        return switch (faults.apply(changes)) {
            case NONE -> store.commit(tenant, changes);
            case UNAVAILABLE -> CompletableFuture.failedStage(new PortFailure.Unavailable("gone", failure));
            case BEFORE_COMMIT -> CompletableFuture.failedStage(failure);
            case AFTER_COMMIT -> store.commit(tenant, changes).thenCompose(_ -> CompletableFuture.failedStage(failure));
        };
    }
}
