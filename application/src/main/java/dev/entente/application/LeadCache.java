package dev.entente.application;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The leads one lane has seen lately, of one tenant, under the policies it had then. What it holds may be out of date:
 * the version check of the commit finds that out. Confined to its lane.
 */
final class LeadCache {

    private final PolicyBasis basis;
    private final int capacity;
    private final LinkedHashMap<LeadId, Lead> leads = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Identity, LeadId> owners = new HashMap<>();
    private final Map<LeadId, EngagementState> candidates = new HashMap<>();

    LeadCache(PolicyBasis basis, int capacity) {
        this.basis = basis;
        this.capacity = capacity;
    }

    boolean isOf(PolicyBasis policies) {
        return basis.equals(policies);
    }

    /** What is not known here and must be loaded: either it is nobody's, or it was not seen lately. */
    Set<Identity> unknown(Collection<Identity> identities) {
        var unknown = new LinkedHashSet<Identity>();
        for (Identity identity : identities) {
            LeadId owner = owners.get(identity);
            if (owner == null || !leads.containsKey(owner)) {
                unknown.add(identity);
            }
        }
        return unknown;
    }

    Loaded known(Collection<Identity> identities) {
        var found = new HashMap<Identity, LeadId>();
        var theirs = new HashMap<LeadId, Lead>();
        var states = new HashMap<LeadId, EngagementState>();
        for (Identity identity : identities) {
            LeadId owner = owners.get(identity);
            Lead lead = owner == null ? null : leads.get(owner);
            if (owner != null && lead != null) {
                found.put(identity, owner);
                theirs.put(owner, lead);
                EngagementState state = candidates.get(owner);
                if (state != null) {
                    states.put(owner, state);
                }
            }
        }
        return new Loaded(found, theirs, states);
    }

    void keep(Loaded loaded) {
        owners.putAll(loaded.owners());
        leads.putAll(loaded.leads());
        candidates.keySet().removeAll(loaded.leads().keySet());
        candidates.putAll(loaded.candidates());
        var eldest = leads.entrySet().iterator();
        while (leads.size() > capacity) {
            forgetIdentities(eldest.next().getValue());
            eldest.remove();
        }
    }

    void forget(Collection<Identity> identities) {
        for (Identity identity : identities) {
            LeadId owner = owners.remove(identity);
            Lead lead = owner == null ? null : leads.remove(owner);
            if (lead != null) {
                forgetIdentities(lead);
            }
        }
    }

    private void forgetIdentities(Lead lead) {
        lead.identities().forEach(identity -> owners.remove(identity, lead.id()));
        candidates.remove(lead.id());
    }
}
