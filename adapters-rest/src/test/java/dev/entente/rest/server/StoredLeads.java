package dev.entente.rest.server;

import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.LeadChange;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.signal.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The leads of one tenant, as they were committed. Guarded by itself. */
final class StoredLeads {

    final Map<LeadId, Lead> leads = new HashMap<>();
    final Map<LeadId, LeadId> joinedInto = new HashMap<>();
    final Map<Identity, LeadId> owners = new HashMap<>();
    final Set<MessageId> messages = new HashSet<>();
    final List<StoredSignal> signals = new ArrayList<>();
    final List<TraitRecord> traits = new ArrayList<>();
    final List<Transition> transitions = new ArrayList<>();
    final List<Join> joins = new ArrayList<>();
    final List<IdentityConflict> conflicts = new ArrayList<>();

    Optional<Lead> lead(LeadId id) {
        LeadId into = joinedInto.get(id);
        return into == null ? Optional.ofNullable(leads.get(id)) : lead(into);
    }

    /** The lead and all that it has absorbed. */
    Set<LeadId> family(LeadId id) {
        var family = new HashSet<LeadId>(Set.of(id));
        joinedInto.keySet().stream()
                .filter(absorbed ->
                        lead(absorbed).filter(lead -> lead.id().equals(id)).isPresent())
                .forEach(family::add);
        return family;
    }

    Stream<Lead> living() {
        return leads.values().stream().filter(lead -> !joinedInto.containsKey(lead.id()));
    }

    boolean isStale(Changes changes) {
        return changes.leads().stream().anyMatch(this::hasMovedOn)
                || changes.newIdentities().keySet().stream().anyMatch(owners::containsKey);
    }

    private boolean hasMovedOn(LeadChange change) {
        Lead stored = leads.get(change.lead().id());
        return (stored == null ? 0 : stored.version()) != change.expectedVersion()
                || joinedInto.containsKey(change.lead().id());
    }

    void write(Changes changes) {
        owners.putAll(changes.newIdentities());
        for (Join join : changes.joins()) {
            owners.replaceAll((_, owner) -> owner.equals(join.absorbed()) ? join.survivor() : owner);
        }
        for (LeadChange change : changes.leads()) {
            leads.put(change.lead().id(), change.lead());
            LeadId into = change.joinedInto();
            if (into != null) {
                joinedInto.put(change.lead().id(), into);
            }
        }
        changes.signals().forEach(stored -> messages.add(stored.signal().messageId()));
        signals.addAll(changes.signals());
        traits.addAll(changes.traits());
        transitions.addAll(changes.transitions());
        joins.addAll(changes.joins());
        conflicts.addAll(changes.conflicts());
    }
}
