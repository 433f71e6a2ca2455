package dev.entente.domain.lead;

import dev.entente.domain.lead.ChangeLog.Why;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The leads of one unit of work: as they were loaded, as they become, one change after the other. Each change is
 * decided on at once, so where a batch begins or ends never matters. Not safe for several threads.
 */
public final class Roster {

    private final Deciding deciding;
    private final Map<Identity, LeadId> owners;
    private final Map<LeadId, Lead> leads;
    private final Map<LeadId, LeadId> absorbed = new HashMap<>();
    private final Set<LeadId> touched = new LinkedHashSet<>();
    private final ChangeLog log;
    private final PolicyStep policyStep;
    private final Shadow shadow;

    public Roster(Deciding deciding, Loaded loaded) {
        this.deciding = deciding;
        this.owners = new HashMap<>(loaded.owners());
        this.leads = new HashMap<>();
        loaded.leads().values().forEach(lead -> leads.put(lead.id(), lead));
        this.log = new ChangeLog(deciding);
        this.policyStep = new PolicyStep(deciding, log);
        this.shadow = new Shadow(deciding, loaded.candidates());
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
        Resolution who = resolve(observation.claims());
        List<Lead> known = who.known().map(this::lead).toList();
        if (who.isSettled() && known.getFirst().knows(observation)) {
            contest(who, known.getFirst().id(), now);
            return known.getFirst().id();
        }
        LeadId id = take(observation, null, now);
        log.version(lead(id), actor, "lead.upsert", now);
        return id;
    }

    private LeadId take(Observation observation, @Nullable Signal signal, Instant now) {
        Resolution who = resolve(observation.claims());
        List<Lead> before = who.known().map(id -> overtaken(id, now)).toList();
        LeadId id = identify(who, now);
        Lead lead = lead(id);
        Instant at = notBefore(lead, now);
        Lead told = lead.observing(observation).withScored(counting(lead.scored(), signal));
        log.traits(lead, observation.traits(), observation.observedAt(), at);
        if (signal != null) {
            log.signal(lead, signal, at);
            shadow.count(id, signal);
        }
        put(policyStep.take(told, before, at));
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
        return new Enlisting(this, log, policyStep).enlist(entry, now);
    }

    /** New values of traits, by somebody who knows the lead by its id. Without any, nothing is touched. */
    public void patch(LeadId id, Map<String, TraitValue> traits, String actor, Instant now) {
        if (traits.isEmpty()) {
            return;
        }
        Lead lead = overtaken(id, now);
        Instant at = notBefore(lead, now);
        log.traits(lead, traits, at, at);
        log.audit(lead, actor, "lead.traits", String.join(", ", traits.keySet()), at);
        put(policyStep.take(lead.withTraits(lead.traits().observe(traits, at)), List.of(lead), at));
    }

    /**
     * A move by a person, which the caller has found legal. The policy has no say in it, but the transition shows the
     * scores of now.
     */
    public void move(LeadId id, PersonsMove move, Instant now) {
        Instant at = notBefore(lead(id), now);
        Lead lead = policyStep.rescored(lead(id), at);
        log.transition(lead, move.to(), move.why(), move.heldAt(), at);
        log.audit(lead, move.by().name(), "lead.transition", lead.standing().stage() + " to " + move.to(), at);
        Standing moved = lead.standing()
                .moved(move.to(), move.heldAt(), deciding.policy().policy().coolDownDays());
        put(policyStep.settled(lead.withStanding(moved).withPending(null), at));
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
        settle(lead, policyStep.released(lead, notBefore(lead, now)), now);
        return true;
    }

    /** A version that moves nobody is written down too. */
    private void settle(Lead before, Lead after, Instant now) {
        put(after);
        if (before.standing().stage() == after.standing().stage()) {
            log.version(before, "policy", "lead.release", notBefore(before, now));
        }
    }

    /** What time did to a lead comes before what is said of it now, whether or not somebody looked in between. */
    Lead overtaken(LeadId id, Instant now) {
        Lead lead = lead(id);
        Lead overtaken = policyStep.overtaken(lead, notBefore(lead, now));
        leads.put(id, overtaken);
        return overtaken;
    }

    /**
     * Decides on what time alone has done to a lead by now: each change once, holding from when it was due.
     *
     * @return whether it moved, or a pending move has become void; if not, it has not become another and there is
     *     nothing to commit
     */
    public boolean passTime(LeadId id, Instant now) {
        Lead lead = lead(id);
        Instant at = notBefore(lead, now);
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
        return policyStep.foreseen(lead(id), notBefore(lead(id), now));
    }

    /** The lead with the scores of now. It is the same lead, of the same version. */
    public Lead rescored(LeadId id, Instant now) {
        return policyStep.rescored(lead(id), notBefore(lead(id), now));
    }

    Resolution resolve(Claims claims) {
        return IdentityResolver.resolve(claims, owners::get, this::lead);
    }

    LeadId identify(Resolution who, Instant now) {
        LeadId id = who.lead() == null ? create(now) : who.lead();
        for (LeadId other : who.joins()) {
            id = join(lead(id), lead(other), now);
        }
        Lead lead = lead(id);
        for (Identity identity : who.attach()) {
            owners.put(identity, id);
            log.identity(identity, id);
        }
        contest(who, id, now);
        put(lead.answeringTo(who.attach()));
        return id;
    }

    void contest(Resolution who, LeadId id, Instant now) {
        for (Identity identity : who.contested()) {
            log.conflict(id, identity, owners.getOrDefault(identity, id), now);
        }
    }

    private LeadId create(Instant now) {
        var id = new LeadId(deciding.ids().next());
        leads.put(id, Lead.create(id, deciding.policy().version(), now));
        shadow.create(id);
        return id;
    }

    private LeadId join(Lead one, Lead other, Instant now) {
        boolean stays = LeadMerge.survives(one, other);
        Lead survivor = stays ? one : other;
        Lead lost = stays ? other : one;
        Instant at = notBefore(survivor, notBefore(lost, now));
        log.join(survivor, lost, at);
        lost.identities().forEach(identity -> owners.put(identity, survivor.id()));
        absorbed.put(lost.id(), survivor.id());
        put(lost.withNextChangeAt(null, at).withPending(null));
        shadow.join(survivor.id(), lost.id());
        Lead merged = LeadMerge.merge(deciding.policy(), survivor, lost, at);
        put(furthered(policyStep.rescored(merged, at), lost, at));
        return survivor.id();
    }

    /** The survivor keeps the further stage, by the legal moves that lead there. */
    private Lead furthered(Lead survivor, Lead lost, Instant at) {
        Stage goal = lost.standing().stage();
        if (!Standing.isFurther(goal, survivor.standing().stage())) {
            return survivor;
        }
        List<Stage> path = Lifecycle.path(survivor.standing().stage(), goal);
        return walked(survivor, path, step -> Why.joining(lost.id(), step != goal), at, at)
                .withStanding(survivor.standing().furthered(lost.standing(), at));
    }

    /** The lead after these moves, each of them recorded. */
    Lead walked(Lead from, List<Stage> path, Function<Stage, Why> why, Instant heldAt, Instant at) {
        Lead lead = from;
        for (Stage step : path) {
            log.transition(lead, step, why.apply(step), heldAt, at);
            lead = lead.withStanding(lead.standing()
                    .moved(step, heldAt, deciding.policy().policy().coolDownDays()));
        }
        return lead;
    }

    /** A lead's decisions never go back in time, whatever order its messages reach us in. */
    static Instant notBefore(Lead lead, Instant now) {
        return now.isBefore(lead.updatedAt()) ? lead.updatedAt() : now;
    }

    /**
     * The lead as it has become.
     *
     * @throws IllegalArgumentException if it was neither loaded nor created here
     */
    public Lead lead(LeadId id) {
        Lead lead = leads.get(id);
        if (lead == null) {
            throw new IllegalArgumentException("lead " + id + " is not part of this unit of work");
        }
        return lead;
    }

    /** The lead as it will be stored. */
    public Lead afterCommit(LeadId id) {
        Lead lead = lead(id);
        return touched.contains(id) ? lead.withVersion(lead.version() + 1) : lead;
    }

    void put(Lead lead) {
        leads.put(lead.id(), lead);
        touched.add(lead.id());
    }

    /** Everything decided here, to be committed as one. */
    public Changes changes() {
        return log.changes(
                touched.stream().sorted().map(this::change).toList(),
                shadow.changes(touched.stream().sorted().map(this::afterCommit)).toList());
    }

    private LeadChange change(LeadId id) {
        return new LeadChange(afterCommit(id), absorbed.get(id));
    }

    /** For the next unit of work: what {@link #changes()} leaves behind once it is committed. */
    public Loaded committed() {
        var survivors = new HashMap<LeadId, Lead>();
        for (Lead lead : List.copyOf(leads.values())) {
            if (!absorbed.containsKey(lead.id())) {
                survivors.put(lead.id(), afterCommit(lead.id()));
            }
        }
        return new Loaded(owners, survivors, shadow.committed());
    }
}
