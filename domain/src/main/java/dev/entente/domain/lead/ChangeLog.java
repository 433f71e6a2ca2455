package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observed;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.domain.sync.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a roster decides, each thing with the version its lead will have: one more than was loaded. */
final class ChangeLog {

    private final Deciding deciding;
    private final Map<Identity, LeadId> newIdentities = new LinkedHashMap<>();
    private final List<StoredSignal> signals = new ArrayList<>();
    private final List<TraitRecord> traits = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<IdentityConflict> conflicts = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Map<LeadId, Integer> signalOrdinals = new HashMap<>();
    private final Map<LeadId, Integer> transitionOrdinals = new HashMap<>();

    ChangeLog(Deciding deciding) {
        this.deciding = deciding;
    }

    void identity(Identity identity, LeadId owner) {
        newIdentities.put(identity, owner);
    }

    void signal(Lead lead, Signal signal, Instant recordedAt) {
        int ordinal = signalOrdinals.merge(lead.id(), 1, Integer::sum) - 1;
        signals.add(new StoredSignal(lead.id(), lead.version() + 1, ordinal, recordedAt, signal));
    }

    void traits(Lead lead, Map<String, TraitValue> observed, Instant observedAt, Instant recordedAt) {
        observed.forEach((name, value) -> traits.add(
                new TraitRecord(lead.id(), lead.version() + 1, name, new Observed(value, observedAt), recordedAt)));
    }

    void traits(Lead lead, Map<String, Observed> observed, Instant recordedAt) {
        observed.forEach(
                (name, seen) -> traits.add(new TraitRecord(lead.id(), lead.version() + 1, name, seen, recordedAt)));
    }

    /** Identities found new in this very commit move at once; those stored move with the join. */
    void join(Lead survivor, Lead absorbed, Instant at) {
        joins.add(new Join(survivor.id(), absorbed.id(), survivor.version() + 1, at));
        newIdentities.replaceAll((_, owner) -> owner.equals(absorbed.id()) ? survivor.id() : owner);
    }

    void conflict(LeadId lead, Identity identity, LeadId owner, Instant at) {
        conflicts.add(new IdentityConflict(lead, identity, owner, at));
    }

    void transition(Lead lead, Stage to, Why why, Instant heldAt, Instant recordedAt) {
        int ordinal = transitionOrdinals.merge(lead.id(), 1, Integer::sum) - 1;
        transitions.add(new Transition(
                deciding.ids().next(),
                lead.id(),
                lead.version() + 1,
                ordinal,
                lead.standing().stage(),
                to,
                heldAt,
                recordedAt,
                why.actor(),
                why.reason(),
                why.note(),
                why.inferred(),
                deciding.policy().version(),
                lead.scored().scores(),
                why.evidence()));
    }

    void audit(Lead lead, String actor, String action, String detail, Instant at) {
        audit.add(new AuditEntry(deciding.ids().next(), at, actor, action, lead.id(), detail));
    }

    /** Of a version that may have brought nothing else that is written down here: an identity, a channel, a date. */
    void version(Lead lead, String actor, String action, Instant at) {
        audit(lead, actor, action, "version " + (lead.version() + 1), at);
    }

    Changes changes(List<LeadChange> leads, List<CandidateChange> candidates) {
        List<OutboxMessage> outbox = transitions.stream()
                .map(StageChange::of)
                .flatMap(change ->
                        deciding.destinations().stream().map(destination -> new OutboxMessage(destination, change)))
                .toList();
        return new Changes(
                deciding.basis(),
                leads,
                candidates,
                newIdentities,
                signals,
                traits,
                joins,
                conflicts,
                transitions,
                outbox,
                audit);
    }

    /** What a transition says of its cause. */
    record Why(Actor actor, String reason, @Nullable String note, boolean inferred, List<Line> evidence) {

        static Why verdict(String reason, List<Line> evidence) {
            return new Why(new Actor.Policy(), reason, null, false, evidence);
        }

        /** @param because what the verdict rests on */
        static Why published(Reason because, List<Line> evidence) {
            return new Why(new Actor.Policy(), "policy_published", because.text(), false, evidence);
        }

        static Why joining(LeadId absorbed, boolean inferred) {
            return new Why(new Actor.Joining(), "joined with " + absorbed, null, inferred, List.of());
        }
    }
}
