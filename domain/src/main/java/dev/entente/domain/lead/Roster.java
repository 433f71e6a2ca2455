package dev.entente.domain.lead;

import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work: takes the leads as they were loaded, and one change after the other. Each change is decided on at
 * once, so where a batch begins or ends never matters. Not safe for several threads.
 */
public final class Roster {

    private final Deciding deciding;
    private final ChangeLog log;
    private final Moves moves;
    private final PolicyStep policyStep;
    private final Leads leads;
    private final Identities identities;

    public Roster(Deciding deciding, Loaded loaded) {
        this.deciding = deciding;
        this.log = new ChangeLog(deciding);
        this.moves = new Moves(deciding, log);
        this.policyStep = new PolicyStep(deciding, moves);
        this.leads = new Leads(deciding, loaded);
        var joining = new Joining(deciding, leads, log, moves, policyStep);
        this.identities = new Identities(deciding, loaded.owners(), leads, log, joining);
    }

    /** A tracking message: who sent it, what it says of them, and that it happened. */
    public LeadId receive(Message message) {
        Signal signal = message.signal();
        return take(message.observation(), signal, signal.receivedAt());
    }

    /**
     * A statement about somebody that is not a signal. Where it says nothing new, nothing is touched; a trait that is
     * said again is new, for it is younger than whatever was observed before.
     *
     * @param actor who says so
     * @param now when it reached us
     */
    public LeadId observe(Observation observation, String actor, Instant now) {
        Resolution who = identities.resolve(observation.claims());
        List<Lead> known = who.known().map(this::lead).toList();
        if (who.isSettled() && known.getFirst().knows(observation)) {
            identities.contest(who, known.getFirst().id(), now);
            return known.getFirst().id();
        }
        LeadId id = take(observation, null, now);
        log.version(lead(id), actor, "lead.upsert", now);
        return id;
    }

    private LeadId take(Observation observation, @Nullable Signal signal, Instant now) {
        Resolution who = identities.resolve(observation.claims());
        List<Lead> before = who.known().map(id -> overtaken(id, now)).toList();
        LeadId id = identities.identify(who, now);
        Lead lead = lead(id);
        Instant at = lead.notBefore(now);
        Lead told = lead.observing(observation).withScored(counting(lead.scored(), signal));
        log.traits(lead, observation.traits(), observation.observedAt(), at);
        if (signal != null) {
            log.signal(lead, signal, at);
            leads.count(id, signal);
        }
        leads.put(policyStep.take(told, before, at));
        return id;
    }

    private Scored counting(Scored scored, @Nullable Signal signal) {
        if (signal == null) {
            return scored;
        }
        CompiledPolicy policy = deciding.policy();
        return scored.remembering(scored.state().plus(policy, policy.matcher().match(signal), signal.occurredAt()));
    }

    /** What a list says of somebody: taken up where it is news, and nothing is touched where it is not. */
    public Enlisted enlist(ListEntry entry, Instant now) {
        return new Enlisting(leads, identities, log, moves, policyStep).enlist(entry, now);
    }

    /** New values of traits, by somebody who knows the lead by its id. Without any, nothing is touched. */
    public void patch(LeadId id, Map<String, TraitValue> traits, String actor, Instant now) {
        if (traits.isEmpty()) {
            return;
        }
        Lead lead = overtaken(id, now);
        Instant at = lead.notBefore(now);
        log.traits(lead, traits, at, at);
        log.audit(lead, actor, "lead.traits", String.join(", ", traits.keySet()), at);
        leads.put(policyStep.take(lead.withTraits(lead.traits().observe(traits, at)), List.of(lead), at));
    }

    /**
     * A move by a person, which the caller has found legal. The policy has no say in it, but the transition shows the
     * scores of now.
     */
    public void move(LeadId id, PersonsMove move, Instant now) {
        Instant at = lead(id).notBefore(now);
        Lead lead = policyStep.rescored(lead(id), at);
        Standing moved = moves.move(lead, move.to(), move.why(), move.heldAt(), at);
        log.audit(lead, move.by().name(), "lead.transition", lead.standing().stage() + " to " + move.to(), at);
        leads.put(policyStep.settled(lead.withStanding(moved).withPending(null), at));
    }

    /**
     * Makes the move that was left pending when the policy was published.
     *
     * @return whether there is something to commit
     */
    public boolean release(LeadId id, Instant now) {
        boolean moved = passTime(id, now);
        Lead lead = lead(id);
        if (lead.scored().movesTo() == null) {
            return moved;
        }
        settle(lead, policyStep.released(lead, lead.notBefore(now)), now);
        return true;
    }

    /** A version that moves nobody is written down too. */
    private void settle(Lead before, Lead after, Instant now) {
        leads.put(after);
        if (before.standing().stage() == after.standing().stage()) {
            log.version(before, "policy", "lead.release", before.notBefore(now));
        }
    }

    /** What time did to a lead comes before what is said of it now, whether or not somebody looked in between. */
    private Lead overtaken(LeadId id, Instant now) {
        Lead lead = lead(id);
        return leads.see(policyStep.overtaken(lead, lead.notBefore(now)));
    }

    /**
     * Decides on what time alone has done to a lead by now: each change once, holding from when it was due.
     *
     * @return whether it moved, or a pending move has become void; if not, it has not become another and there is
     *     nothing to commit
     */
    public boolean passTime(LeadId id, Instant now) {
        Lead lead = lead(id);
        Instant at = lead.notBefore(now);
        Lead overtaken = policyStep.overtaken(lead, at);
        boolean moved = !overtaken.standing().equals(lead.standing())
                || overtaken.scored().movesTo() != lead.scored().movesTo();
        if (moved) {
            settle(lead, policyStep.settled(policyStep.rescored(overtaken, at), at), now);
        }
        return moved;
    }

    /** The lead with the scores of now and the instant of its next change. It is the same lead, of the same version. */
    public Lead foreseen(LeadId id, Instant now) {
        return policyStep.foreseen(lead(id), lead(id).notBefore(now));
    }

    /** The lead with the scores of now. It is the same lead, of the same version. */
    public Lead rescored(LeadId id, Instant now) {
        return policyStep.rescored(lead(id), lead(id).notBefore(now));
    }

    /**
     * The lead as it has become.
     *
     * @throws IllegalArgumentException if it was neither loaded nor created here
     */
    public Lead lead(LeadId id) {
        return leads.get(id);
    }

    /** The lead as it will be stored. */
    public Lead afterCommit(LeadId id) {
        return leads.afterCommit(id);
    }

    /** Everything decided here, to be committed as one. */
    public Changes changes() {
        List<LeadChange> changed = leads.changes();
        return log.changes(changed, leads.candidates(changed));
    }

    /** For the next unit of work: what {@link #changes()} leaves behind once it is committed. */
    public Loaded committed() {
        return leads.committed(identities.owners());
    }
}
