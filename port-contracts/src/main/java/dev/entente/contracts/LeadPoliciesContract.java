package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.BASIS;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyBasis.Candidate;
import dev.entente.domain.port.CommitOutcome.Outdated;
import dev.entente.domain.port.CommitOutcome.Stale;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.scoring.EngagementState;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LeadStore} keeps to while policies are previewed and published. */
public abstract class LeadPoliciesContract {

    private static final Candidate CANDIDATE = new Candidate(Samples.POLICY_VERSION + 1, 3);
    private static final PolicyBasis PREVIEWING = new PolicyBasis(Samples.POLICY_VERSION, CANDIDATE);
    private static final EngagementState STATE = Samples.scored().state();

    private final TenantId tenant = Samples.tenant();

    protected abstract LeadStore store();

    /** From now on the tenant, which may be new, has these policies. */
    protected abstract void decideWith(TenantId tenant, PolicyBasis basis);

    @BeforeEach
    void nothing_is_previewed() {
        decideWith(tenant, BASIS);
    }

    @Test
    void who_has_not_heard_of_a_preview_commits_nothing() {
        Lead lead = Samples.newLead();
        decideWith(tenant, PREVIEWING);

        assertThat(session().commit(creating(lead).signal(Samples.signal(lead, 0))))
                .isEqualTo(new Outdated());

        assertThat(load(BASIS, lead).leads()).isEmpty();
    }

    @Test
    void who_has_not_heard_that_a_draft_was_replaced_commits_nothing() {
        decideWith(tenant, PREVIEWING);
        var replaced = new PolicyBasis(BASIS.active(), new Candidate(CANDIDATE.version(), CANDIDATE.run() + 1));

        decideWith(tenant, replaced);

        assertThat(session().commit(creating(Samples.newLead()).basis(PREVIEWING)))
                .isEqualTo(new Outdated());
    }

    @Test
    void who_has_not_heard_of_a_publication_commits_nothing() {
        Lead lead = session().stored(Samples.newLead());
        decideWith(tenant, PREVIEWING);

        decideWith(tenant, PolicyBasis.only(CANDIDATE.version()));

        assertThat(session().commit(changes().lead(next(lead)))).isEqualTo(new Outdated());
        assertThat(session().commit(changes().lead(next(lead)).basis(PREVIEWING)))
                .isEqualTo(new Outdated());
        assertThat(load(BASIS, lead).leads()).isEqualTo(Map.of(lead.id(), lead));
    }

    @Test
    void who_has_not_heard_that_a_preview_ended_commits_nothing() {
        decideWith(tenant, PREVIEWING);

        decideWith(tenant, BASIS);

        assertThat(session().commit(creating(Samples.newLead()).basis(PREVIEWING)))
                .isEqualTo(new Outdated());
    }

    @Test
    void a_state_under_the_candidate_is_loaded_as_it_was_committed() {
        decideWith(tenant, PREVIEWING);
        Lead lead = previewed();

        Loaded loaded = load(PREVIEWING, lead);

        assertThat(loaded.leads()).isEqualTo(Map.of(lead.id(), lead));
        assertThat(loaded.candidates()).isEqualTo(Map.of(lead.id(), STATE));
        assertThat(load(BASIS, lead).candidates()).isEmpty();
    }

    @Test
    void a_state_of_another_preview_is_none() {
        decideWith(tenant, PREVIEWING);
        Lead lead = previewed();
        var replaced = new PolicyBasis(BASIS.active(), new Candidate(CANDIDATE.version(), CANDIDATE.run() + 1));
        decideWith(tenant, replaced);

        assertThat(load(replaced, lead).candidates()).isEmpty();
    }

    @Test
    void a_lead_that_was_previewed_since_it_was_loaded_is_not_written_without_a_state() {
        decideWith(tenant, PREVIEWING);
        Lead lead = previewed();

        assertThat(session().commit(changes().lead(next(lead)).basis(PREVIEWING)))
                .isEqualTo(new Stale());
    }

    @Test
    void a_lead_that_the_preview_has_not_come_to_is_written_without_a_state() {
        Lead lead = session().stored(Samples.newLead());
        decideWith(tenant, PREVIEWING);

        assertThat(session().commit(changes().lead(next(lead)).basis(PREVIEWING)))
                .isEqualTo(new Stored());
    }

    @Test
    void what_cannot_be_said_any_more_is_none_until_it_is_said_again() {
        decideWith(tenant, PREVIEWING);
        Lead lead = previewed();
        var unknown = new CandidateChange(lead.id(), lead.version() + 1, null);

        session().store(changes().lead(next(lead)).candidate(unknown).basis(PREVIEWING));
        assertThat(load(PREVIEWING, lead).candidates()).isEmpty();

        session().store(changes().lead(next(next(lead))).basis(PREVIEWING));
    }

    @Test
    void a_pending_move_is_kept_until_a_commit_comes_without_it() {
        Scored sample = Samples.scored();
        var pending = new Scored(
                sample.policyVersion(), sample.state(), sample.scores(), sample.at(), sample.nextChangeAt(), Stage.MQL);
        Lead lead = session().stored(Samples.with(Samples.newLead(), pending));
        assertThat(session().load(lead.id())).isEqualTo(lead);

        Lead moved = session().stored(Samples.with(next(lead), sample));

        assertThat(session().load(lead.id())).isEqualTo(moved);
    }

    private Lead previewed() {
        Lead lead = Samples.newLead();
        Scored sample = Samples.scored();
        var scored =
                new Scored(CANDIDATE.version(), STATE, sample.scores(), sample.at(), sample.nextChangeAt(), Stage.MQL);
        session()
                .store(creating(lead)
                        .candidate(new CandidateChange(lead.id(), lead.version(), scored))
                        .basis(PREVIEWING));
        return lead;
    }

    private Loaded load(PolicyBasis basis, Lead lead) {
        return answer(store().load(tenant, Set.of(), Set.of(lead.id()), basis));
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
