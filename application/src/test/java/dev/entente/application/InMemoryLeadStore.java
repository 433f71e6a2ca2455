package dev.entente.application;

import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.LeadChange;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** A store that forgets: for the tests of the use cases. It passes the same contract as the one on PostgreSQL. */
final class InMemoryLeadStore implements LeadStore {

    private final Executor executor;
    private final Map<TenantId, Tables> tenants = new HashMap<>();

    /** Answers on the given executor, as a driver would. */
    InMemoryLeadStore(Executor executor) {
        this.executor = executor;
    }

    @Override
    public CompletionStage<Loaded> load(TenantId tenant, Set<Identity> identities, Set<LeadId> ids, PolicyBasis basis) {
        return CompletableFuture.supplyAsync(() -> tables(tenant).load(identities, ids, basis), executor);
    }

    @Override
    public CompletionStage<CommitOutcome> commit(TenantId tenant, Changes changes) {
        return CompletableFuture.supplyAsync(() -> tables(tenant).commit(changes), executor);
    }

    /** What a preview, or a publication, does to the tenant. */
    void decideWith(TenantId tenant, PolicyBasis basis) {
        tables(tenant).basis(basis);
    }

    List<StoredSignal> signals(TenantId tenant) {
        return tables(tenant).read(tables -> List.copyOf(tables.signals));
    }

    List<Transition> transitions(TenantId tenant) {
        return tables(tenant).read(tables -> List.copyOf(tables.transitions));
    }

    List<TraitRecord> traits(TenantId tenant) {
        return tables(tenant).read(tables -> List.copyOf(tables.traits));
    }

    List<Join> joins(TenantId tenant) {
        return tables(tenant).read(tables -> List.copyOf(tables.joins));
    }

    List<Lead> leads(TenantId tenant) {
        return tables(tenant)
                .read(tables -> tables.leads.values().stream()
                        .filter(lead -> !tables.joinedInto.containsKey(lead.id()))
                        .toList());
    }

    Set<TenantId> tenants() {
        synchronized (tenants) {
            return Set.copyOf(tenants.keySet());
        }
    }

    /** Scores of leads that have the same version still. */
    void rescore(TenantId tenant, List<Lead> leads) {
        tables(tenant).rescore(leads);
    }

    private Tables tables(TenantId tenant) {
        synchronized (tenants) {
            return tenants.computeIfAbsent(tenant, _ -> new Tables());
        }
    }

    private static final class Tables {

        private PolicyBasis basis = Samples.BASIS;
        private final Map<LeadId, Lead> leads = new HashMap<>();
        private final Map<LeadId, EngagementState> candidates = new HashMap<>();
        private final Map<LeadId, LeadId> joinedInto = new HashMap<>();
        private final Map<Identity, LeadId> owners = new HashMap<>();
        private final Set<MessageId> messages = new HashSet<>();
        private final List<StoredSignal> signals = new ArrayList<>();
        private final List<Transition> transitions = new ArrayList<>();
        private final List<TraitRecord> traits = new ArrayList<>();
        private final List<Join> joins = new ArrayList<>();

        synchronized void rescore(List<Lead> rescored) {
            rescored.forEach(lead -> leads.computeIfPresent(
                    lead.id(), (_, stored) -> stored.version() == lead.version() ? lead : stored));
        }

        synchronized <T> T read(java.util.function.Function<Tables, T> question) {
            return question.apply(this);
        }

        synchronized void basis(PolicyBasis now) {
            if (!now.equals(basis)) {
                candidates.clear();
            }
            basis = now;
        }

        synchronized Loaded load(Set<Identity> identities, Set<LeadId> ids, PolicyBasis asked) {
            int policyVersion = asked.active();
            var known = new HashMap<Identity, LeadId>();
            var found = new HashMap<LeadId, Lead>();
            for (Identity identity : identities) {
                LeadId owner = owners.get(identity);
                if (owner != null) {
                    known.put(identity, owner);
                    found.put(owner, lead(owner, policyVersion));
                }
            }
            for (LeadId id : ids) {
                LeadId survivor = survivor(id);
                if (leads.containsKey(survivor)) {
                    found.put(id, lead(survivor, policyVersion));
                    found.put(survivor, lead(survivor, policyVersion));
                }
            }
            var states = new HashMap<LeadId, EngagementState>();
            found.values().stream()
                    .filter(lead ->
                            asked.candidate() != null && asked.candidate().equals(basis.candidate()))
                    .filter(lead -> candidates.containsKey(lead.id()))
                    .forEach(lead -> states.put(lead.id(), candidates.get(lead.id())));
            return new Loaded(known, found, states);
        }

        private LeadId survivor(LeadId id) {
            LeadId into = joinedInto.get(id);
            return into == null ? id : survivor(into);
        }

        private Lead lead(LeadId id, int policyVersion) {
            Lead lead = leads.get(id);
            if (lead == null) {
                throw new IllegalStateException("an identity points to " + id + ", which is not there");
            }
            return lead.scored().policyVersion() == policyVersion
                    ? lead
                    : new Lead(
                            lead.id(),
                            lead.version(),
                            lead.identities(),
                            lead.traits(),
                            lead.firstTouch(),
                            lead.standing(),
                            Scored.nothing(policyVersion, lead.updatedAt()),
                            lead.createdAt(),
                            lead.updatedAt());
        }

        synchronized CommitOutcome commit(Changes changes) {
            if (!changes.basis().equals(basis)) {
                return new CommitOutcome.Outdated();
            }
            Set<MessageId> known = changes.signals().stream()
                    .map(stored -> stored.signal().messageId())
                    .filter(messages::contains)
                    .collect(Collectors.toSet());
            if (!known.isEmpty()) {
                return new CommitOutcome.Known(known);
            }
            if (isStale(changes)) {
                return new CommitOutcome.Stale();
            }
            write(changes);
            return new CommitOutcome.Stored();
        }

        private boolean isStale(Changes changes) {
            return changes.leads().stream().anyMatch(this::hasMovedOn)
                    || changes.newIdentities().keySet().stream().anyMatch(owners::containsKey)
                    || changes.leads().stream().anyMatch(change -> wasPreviewed(change, changes));
        }

        /** A lead that is written without a state of the candidate has none. */
        private boolean wasPreviewed(LeadChange change, Changes changes) {
            return candidates.containsKey(change.lead().id())
                    && changes.candidates().stream()
                            .noneMatch(candidate ->
                                    candidate.lead().equals(change.lead().id()));
        }

        private boolean hasMovedOn(LeadChange change) {
            Lead stored = leads.get(change.lead().id());
            long version = stored == null ? 0 : stored.version();
            return version != change.expectedVersion()
                    || joinedInto.containsKey(change.lead().id());
        }

        private void write(Changes changes) {
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
            for (CandidateChange change : changes.candidates()) {
                Scored scored = change.scored();
                if (scored == null) {
                    candidates.remove(change.lead());
                } else {
                    candidates.put(change.lead(), scored.state());
                }
            }
            changes.signals().forEach(stored -> messages.add(stored.signal().messageId()));
            signals.addAll(changes.signals());
            transitions.addAll(changes.transitions());
            traits.addAll(changes.traits());
            joins.addAll(changes.joins());
        }
    }
}
