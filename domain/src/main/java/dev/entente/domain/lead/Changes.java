package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.sync.OutboxMessage;
import java.util.List;
import java.util.Map;

/**
 * Everything one decision wants written: all of it or nothing.
 *
 * @param basis the policy versions it was decided with
 * @param leads in ascending order of id, so that locks are taken in one order
 * @param candidates of these leads, under the policy that is previewed
 * @param newIdentities those nobody owned before
 * @param joins in the order they happened: the absorbed lead's identities move to the survivor
 */
public record Changes(
        PolicyBasis basis,
        List<LeadChange> leads,
        List<CandidateChange> candidates,
        Map<Identity, LeadId> newIdentities,
        List<StoredSignal> signals,
        List<TraitRecord> traits,
        List<Join> joins,
        List<IdentityConflict> conflicts,
        List<Transition> transitions,
        List<OutboxMessage> outbox,
        List<AuditEntry> audit) {

    public Changes {
        leads = List.copyOf(leads);
        candidates = List.copyOf(candidates);
        newIdentities = Map.copyOf(newIdentities);
        signals = List.copyOf(signals);
        traits = List.copyOf(traits);
        joins = List.copyOf(joins);
        conflicts = List.copyOf(conflicts);
        transitions = List.copyOf(transitions);
        outbox = List.copyOf(outbox);
        audit = List.copyOf(audit);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return leads.isEmpty() && conflicts.isEmpty();
    }
}
