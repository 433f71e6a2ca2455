package dev.entente.domain.lead;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.signal.Signal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The leads of a unit of work as they become, under the policy in force and under the one that is previewed. */
final class Leads {

    private final Map<LeadId, Lead> leads = new HashMap<>();
    private final Map<LeadId, LeadId> absorbed = new HashMap<>();
    private final Set<LeadId> touched = new LinkedHashSet<>();
    private final Shadow shadow;

    Leads(Deciding deciding, Loaded loaded) {
        loaded.leads().values().forEach(this::see);
        this.shadow = new Shadow(deciding, loaded.candidates());
    }

    /** @throws IllegalArgumentException if it was neither loaded nor created here */
    Lead get(LeadId id) {
        @Nullable Lead lead = leads.get(id);
        if (lead == null) {
            throw new IllegalArgumentException("lead " + id + " is not part of this unit of work");
        }
        return lead;
    }

    /** As it is found to be, which alone is no reason to store it. */
    Lead see(Lead lead) {
        leads.put(lead.id(), lead);
        return lead;
    }

    void create(Lead lead) {
        see(lead);
        shadow.create(lead.id());
    }

    void put(Lead lead) {
        see(lead);
        touched.add(lead.id());
    }

    /** Under the previewed policy; the policy in force has its count in the lead itself. */
    void count(LeadId id, Signal signal) {
        shadow.count(id, signal);
    }

    /** @param lost as it is stored for the last time */
    void absorb(Lead lost, LeadId survivor) {
        absorbed.put(lost.id(), survivor);
        put(lost);
        shadow.join(survivor, lost.id());
    }

    /** The lead as it will be stored. */
    Lead afterCommit(LeadId id) {
        Lead lead = get(id);
        return touched.contains(id) ? lead.withVersion(lead.version() + 1) : lead;
    }

    /** Those to be stored, in the order of their ids. */
    List<LeadChange> changes() {
        return touched.stream()
                .sorted()
                .map(id -> new LeadChange(afterCommit(id), absorbed.get(id)))
                .toList();
    }

    List<CandidateChange> candidates(List<LeadChange> changes) {
        return shadow.changes(changes.stream().map(LeadChange::lead)).toList();
    }

    /** What is left of them once the changes are committed. */
    Loaded committed(Map<Identity, LeadId> owners) {
        var survivors = new HashMap<LeadId, Lead>();
        for (LeadId id : leads.keySet()) {
            if (!absorbed.containsKey(id)) {
                survivors.put(id, afterCommit(id));
            }
        }
        return new Loaded(owners, survivors, shadow.committed());
    }
}
