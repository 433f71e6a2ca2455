package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One tenant's talk with a lead store. */
record LeadSession(LeadStore store, TenantId tenant) {

    CommitOutcome commit(ChangesBuilder changes) {
        return answer(committing(changes));
    }

    CompletionStage<CommitOutcome> committing(ChangesBuilder changes) {
        return store.commit(tenant, changes.build());
    }

    /** Commits what must be stored. */
    void store(ChangesBuilder changes) {
        assertThat(commit(changes)).isEqualTo(new Stored());
    }

    /** Commits one lead, new if its version is 1, and gives it back. */
    Lead stored(Lead lead) {
        store(lead.version() == 1 ? creating(lead) : changes().lead(lead));
        return lead;
    }

    Loaded load(Collection<Identity> identities, Collection<LeadId> ids) {
        return answer(store.load(tenant, Set.copyOf(identities), Set.copyOf(ids), Samples.BASIS));
    }

    Lead load(LeadId id) {
        return requireNonNull(load(Set.of(), Set.of(id)).leads().get(id));
    }

    /** Gives each lead one more version, and tries again for as long as others are quicker. */
    CompletionStage<CommitOutcome> untilStored(List<LeadId> ids) {
        return store.load(tenant, Set.of(), Set.copyOf(ids), Samples.BASIS)
                .thenCompose(loaded -> {
                    var changes = changes();
                    loaded.leads().values().forEach(lead -> changes.lead(next(lead)));
                    return committing(changes);
                })
                .thenCompose(outcome ->
                        outcome instanceof Stored ? CompletableFuture.completedStage(outcome) : untilStored(ids));
    }
}
