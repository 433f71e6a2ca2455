package dev.entente.contracts;

import dev.entente.domain.lead.AuditEntry;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.LeadChange;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.sync.OutboxMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A decision put together by hand. */
public final class ChangesBuilder {

    private PolicyBasis basis = Samples.BASIS;
    private final List<CandidateChange> candidates = new ArrayList<>();
    private final List<LeadChange> leads = new ArrayList<>();
    private final Map<Identity, LeadId> identities = new HashMap<>();
    private final List<StoredSignal> signals = new ArrayList<>();
    private final List<TraitRecord> traits = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<IdentityConflict> conflicts = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<OutboxMessage> outbox = new ArrayList<>();
    private final List<AuditEntry> audit = new ArrayList<>();

    private ChangesBuilder() {}

    public static ChangesBuilder changes() {
        return new ChangesBuilder();
    }

    /** A new lead with its identities. */
    public static ChangesBuilder creating(Lead... created) {
        var builder = new ChangesBuilder();
        for (Lead lead : created) {
            builder.lead(lead);
            lead.identities().forEach(identity -> builder.identity(identity, lead));
        }
        return builder;
    }

    /** A lead as it is after the commit. */
    public ChangesBuilder lead(Lead lead) {
        leads.add(new LeadChange(lead, null));
        return this;
    }

    /** What it was decided with. */
    public ChangesBuilder basis(PolicyBasis known) {
        basis = known;
        return this;
    }

    public ChangesBuilder candidate(CandidateChange change) {
        candidates.add(change);
        return this;
    }

    public ChangesBuilder identity(Identity identity, Lead owner) {
        identities.put(identity, owner.id());
        return this;
    }

    /** Both leads as they are after the commit. */
    public ChangesBuilder join(Lead survivor, Lead absorbed) {
        leads.add(new LeadChange(absorbed, survivor.id()));
        joins.add(new Join(survivor.id(), absorbed.id(), survivor.version(), survivor.updatedAt()));
        return this;
    }

    public ChangesBuilder signal(StoredSignal signal) {
        signals.add(signal);
        return this;
    }

    public ChangesBuilder trait(TraitRecord trait) {
        traits.add(trait);
        return this;
    }

    public ChangesBuilder conflict(IdentityConflict conflict) {
        conflicts.add(conflict);
        return this;
    }

    public ChangesBuilder transition(Transition transition) {
        transitions.add(transition);
        return this;
    }

    public ChangesBuilder outbox(OutboxMessage message) {
        outbox.add(message);
        return this;
    }

    public ChangesBuilder audit(AuditEntry entry) {
        audit.add(entry);
        return this;
    }

    public Changes build() {
        leads.sort(Comparator.comparing(change -> change.lead().id()));
        return new Changes(
                basis, leads, candidates, identities, signals, traits, joins, conflicts, transitions, outbox, audit);
    }
}
