package dev.entente.rest.server;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.signal.MessageId;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Under one policy version only, which is all that HTTP can show for now. */
record InMemoryLeadStore(LeadTables tables) implements LeadStore {

    @Override
    public CompletionStage<Loaded> load(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, PolicyBasis basis) {
        return tables.of(tenant, leads -> {
            var owners = new HashMap<Identity, LeadId>();
            var found = new HashMap<LeadId, Lead>();
            for (Identity identity : identities) {
                LeadId owner = leads.owners.get(identity);
                if (owner != null) {
                    owners.put(identity, owner);
                    leads.lead(owner).ifPresent(lead -> found.put(owner, lead));
                }
            }
            ids.forEach(id -> leads.lead(id).ifPresent(lead -> {
                found.put(id, lead);
                found.put(lead.id(), lead);
            }));
            return new Loaded(owners, found);
        });
    }

    @Override
    public CompletionStage<CommitOutcome> commit(TenantId tenant, Changes changes) {
        return tables.of(tenant, leads -> {
            Set<MessageId> known = changes.signals().stream()
                    .map(stored -> stored.signal().messageId())
                    .filter(leads.messages::contains)
                    .collect(Collectors.toSet());
            if (!known.isEmpty()) {
                return new CommitOutcome.Known(known);
            }
            if (leads.isStale(changes)) {
                return new CommitOutcome.Stale();
            }
            leads.write(changes);
            return new CommitOutcome.Stored();
        });
    }
}
