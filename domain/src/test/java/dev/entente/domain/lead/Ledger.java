package dev.entente.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.CandidatePolicy;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.sync.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds after each commit. It knows only what {@link Changes} say, loads only what a message asks for, and
 * refuses what a store would refuse.
 */
final class Ledger {

    static final String DESTINATION = "crm";
    private static final String VERSION = "version ";

    final List<StoredSignal> signals = new ArrayList<>();
    final List<TraitRecord> traits = new ArrayList<>();
    final List<Join> joins = new ArrayList<>();
    final List<IdentityConflict> conflicts = new ArrayList<>();
    final List<Transition> transitions = new ArrayList<>();
    final List<OutboxMessage> outbox = new ArrayList<>();
    final List<AuditEntry> audit = new ArrayList<>();

    /** Under the policy that is previewed. */
    final Map<LeadId, Scored> candidates = new HashMap<>();

    private final CountingIds ids = new CountingIds();
    private Deciding deciding;
    private final Map<LeadId, Lead> leads = new HashMap<>();
    private final Map<LeadId, LeadId> joinedInto = new HashMap<>();
    private final Map<Identity, LeadId> owners = new HashMap<>();

    Ledger(Policies policies) {
        this(policies.compile());
    }

    Ledger(CompiledPolicy policy) {
        this.deciding = new Deciding(policy, ids, List.of(DESTINATION));
    }

    /** From now on this policy is previewed: every lead is computed under it from all its signals. */
    void preview(CompiledPolicy candidate, Instant at) {
        var version = new PolicyBasis.Candidate(candidate.version(), 1);
        deciding = new Deciding(deciding.policy(), new CandidatePolicy(version, candidate), ids, List.of(DESTINATION));
        leads().forEach(lead -> candidates.put(lead.id(), foresight().scored(lead, folded(lead.id()), at)));
    }

    /** The fold of all signals of a lead, and of those it absorbed, under the policy that is previewed. */
    EngagementState folded(LeadId id) {
        EngagementState state = EngagementState.EMPTY;
        for (StoredSignal stored : signals) {
            if (survivor(stored.leadId()).equals(id)) {
                state = foresight().plus(state, stored.signal());
            }
        }
        return state;
    }

    Foresight foresight() {
        return Foresight.of(candidate(), deciding.policy().policy());
    }

    private CompiledPolicy candidate() {
        return Objects.requireNonNull(
                Objects.requireNonNull(deciding.candidate()).policy());
    }

    /** The policy that is previewed comes into force, and leaves all moves pending. */
    void publish() {
        deciding = new Deciding(candidate(), ids, List.of(DESTINATION));
        candidates.forEach((id, scored) -> leads.computeIfPresent(id, (_, lead) -> lead.withScored(scored)));
        candidates.clear();
    }

    /** One batch in one commit. */
    void receive(Message... batch) {
        receive(List.of(batch));
    }

    void receive(List<Message> batch) {
        var lookups = new HashSet<Identity>();
        batch.forEach(message -> lookups.addAll(message.observation().claims().lookups()));
        commit(lookups, Set.of(), roster -> batch.forEach(roster::receive));
    }

    void commit(Collection<Identity> lookups, Collection<LeadId> ids, Consumer<Roster> work) {
        var roster = new Roster(deciding, load(lookups, ids));
        work.accept(roster);
        store(roster.changes());
        assertThat(leads).containsAllEntriesOf(roster.committed().leads());
        assertThat(owners).containsAllEntriesOf(roster.committed().owners());
    }

    private Loaded load(Collection<Identity> lookups, Collection<LeadId> ids) {
        var found = new HashMap<>(owners);
        found.keySet().retainAll(lookups);
        var wanted = new HashSet<>(found.values());
        wanted.addAll(ids);
        var loaded = new HashMap<LeadId, Lead>();
        wanted.forEach(id -> loaded.put(id, lead(id)));
        var states = new HashMap<LeadId, EngagementState>();
        candidates.forEach((id, scored) -> {
            if (loaded.containsKey(id)) {
                states.put(id, scored.state());
            }
        });
        return new Loaded(found, loaded, states);
    }

    private void store(Changes changes) {
        assertThat(changes.leads()).extracting(change -> change.lead().id()).isSorted();
        for (LeadChange change : changes.leads()) {
            store(change);
        }
        for (CandidateChange change : changes.candidates()) {
            candidates.remove(change.lead());
            if (change.scored() != null) {
                candidates.put(change.lead(), change.scored());
            }
        }
        changes.newIdentities()
                .forEach((identity, owner) -> assertThat(owners.put(identity, owner))
                        .as("the former owner of %s", identity)
                        .isNull());
        for (Join join : changes.joins()) {
            owners.replaceAll((_, owner) -> owner.equals(join.absorbed()) ? join.survivor() : owner);
        }
        signals.addAll(changes.signals());
        traits.addAll(changes.traits());
        joins.addAll(changes.joins());
        conflicts.addAll(changes.conflicts());
        transitions.addAll(changes.transitions());
        outbox.addAll(changes.outbox());
        audit.addAll(changes.audit());
    }

    private void store(LeadChange change) {
        Lead lead = change.lead();
        @Nullable Lead before = leads.put(lead.id(), lead);
        assertThat(change.expectedVersion()).isEqualTo(before == null ? 0 : before.version());
        assertThat(joinedInto).as("an absorbed lead never changes again").doesNotContainKey(lead.id());
        if (change.joinedInto() != null) {
            joinedInto.put(lead.id(), change.joinedInto());
        }
    }

    /** Those that were not absorbed. */
    List<Lead> leads() {
        return leads.values().stream()
                .filter(lead -> !joinedInto.containsKey(lead.id()))
                .toList();
    }

    Lead onlyLead() {
        return Assertions.assertThat(leads()).singleElement().actual();
    }

    Lead lead(LeadId id) {
        @Nullable Lead lead = leads.get(id);
        if (lead == null) {
            throw new AssertionError("no lead " + id);
        }
        return lead;
    }

    Lead owner(Identity identity) {
        @Nullable LeadId owner = owners.get(identity);
        if (owner == null) {
            throw new AssertionError("nobody owns " + identity);
        }
        return lead(owner);
    }

    boolean isOwned(Identity identity) {
        return owners.containsKey(identity);
    }

    LeadId survivor(LeadId id) {
        @Nullable LeadId into = joinedInto.get(id);
        return into == null ? id : survivor(into);
    }

    /** What must hold after every commit. */
    void check() {
        owners.forEach((identity, owner) -> {
            assertThat(joinedInto).as("%s points to a living lead", identity).doesNotContainKey(owner);
            assertThat(lead(owner).identities()).contains(identity);
        });
        leads().forEach(lead -> assertThat(lead.identities())
                .allSatisfy(identity -> assertThat(owners).containsEntry(identity, lead.id())));
        joinedInto.keySet().forEach(id -> assertThat(joinedInto).doesNotContainKey(survivor(id)));
        assertThat(new LinkedHashSet<>(signals)).hasSameSizeAs(signals);
        leads.keySet().forEach(this::checkTransitions);
        leads.values().forEach(this::checkVersions);
        assertThat(outbox)
                .extracting(message -> message.change().id())
                .containsExactlyElementsOf(
                        transitions.stream().map(Transition::id).toList());
    }

    private void checkTransitions(LeadId id) {
        Stage stage = Stage.LEAD;
        for (Transition transition : transitionsOf(id)) {
            assertThat(transition.from()).isEqualTo(stage);
            assertThat(Lifecycle.allowsPolicy(transition.from(), transition.to()))
                    .as("%s to %s", transition.from(), transition.to())
                    .isTrue();
            stage = transition.to();
        }
        assertThat(lead(id).standing().stage()).isEqualTo(stage);
    }

    /** Each version has left its record; the last of an absorbed lead is that it was absorbed. */
    private void checkVersions(Lead lead) {
        long written = joinedInto.containsKey(lead.id()) ? lead.version() - 1 : lead.version();
        assertThat(recordedVersions(lead.id()))
                .as("the versions of %s", lead.id())
                .containsAll(LongStream.rangeClosed(1, written).boxed().toList());
    }

    private Set<Long> recordedVersions(LeadId id) {
        var versions = new HashSet<Long>();
        signals.stream().filter(one -> one.leadId().equals(id)).forEach(one -> versions.add(one.leadVersion()));
        traits.stream().filter(one -> one.leadId().equals(id)).forEach(one -> versions.add(one.leadVersion()));
        transitionsOf(id).forEach(one -> versions.add(one.leadVersion()));
        joins.stream().filter(one -> one.survivor().equals(id)).forEach(one -> versions.add(one.survivorVersion()));
        audit.stream()
                .filter(one -> one.subject().equals(id) && one.detail().startsWith(VERSION))
                .forEach(one -> versions.add(Long.valueOf(one.detail().substring(VERSION.length()))));
        return versions;
    }

    StageLog log() {
        return new StageLog(transitions, joins);
    }

    List<Transition> transitionsOf(LeadId id) {
        return transitions.stream()
                .filter(transition -> transition.leadId().equals(id))
                .toList();
    }

    /** For example {@code LEAD MQL: hand_raiser}. */
    List<String> moves() {
        return transitions.stream()
                .map(move -> move.from() + " " + move.to() + ": " + move.reason())
                .toList();
    }
}
