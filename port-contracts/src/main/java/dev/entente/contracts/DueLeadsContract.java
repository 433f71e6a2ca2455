package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.next;
import static dev.entente.contracts.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.policy.Points;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Scores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DueLeads} keeps to, together with the {@link LeadStore} beside it. */
public abstract class DueLeadsContract {

    private static final Instant DUE = NOON.plusSeconds(3_600);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SPENT_AT_ONCE = Duration.ZERO;

    private final TenantId tenant = Samples.tenant();

    protected abstract DueLeads dueLeads();

    protected abstract LeadStore store();

    /** Makes a tenant whose active policy version is {@link Samples#POLICY_VERSION}; nobody else's leads are due. */
    protected abstract void found(TenantId tenant);

    @BeforeEach
    void foundTenant() {
        found(tenant);
    }

    @Test
    void a_lead_is_due_from_its_instant_on() {
        Lead lead = due(DUE);
        due(null);

        assertThat(claim(DUE.minusMillis(1))).isEmpty();
        assertThat(claim(DUE)).containsExactly(lead.id());
    }

    @Test
    void what_is_claimed_is_not_claimed_again_while_its_lease_runs() {
        Lead lead = due(DUE);

        assertThat(ids(dueLeads().claim(DUE, 10, SPENT_AT_ONCE))).containsExactly(lead.id());
        assertThat(claim(DUE)).containsExactly(lead.id());
        assertThat(claim(DUE)).isEmpty();
    }

    @Test
    void a_lease_that_ends_later_than_any_could_binds_nobody() {
        Lead lead = due(DUE);

        assertThat(claim(DUE)).containsExactly(lead.id());
        assertThat(ids(dueLeads().claim(DUE, 10, Duration.ofSeconds(1)))).containsExactly(lead.id());
    }

    @Test
    void the_longest_due_come_first_and_no_more_than_the_limit() {
        Lead second = due(DUE.plusSeconds(1));
        Lead third = due(DUE.plusSeconds(2));
        Lead first = due(DUE);

        assertThat(ids(dueLeads().claim(DUE.plusSeconds(9), 2, LONG)))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(claim(DUE.plusSeconds(9))).containsExactly(third.id());
    }

    @Test
    void only_the_policy_in_force_makes_a_lead_due() {
        Scored scored = scored(DUE);
        session()
                .stored(with(
                        Samples.newLead(),
                        new Scored(
                                Samples.POLICY_VERSION + 1,
                                scored.state(),
                                scored.scores(),
                                scored.at(),
                                scored.nextChangeAt())));

        assertThat(claim(DUE)).isEmpty();
    }

    @Test
    void a_commit_makes_a_lead_due_at_another_time() {
        Lead lead = due(DUE);
        session().store(changes().lead(next(with(lead, scored(DUE.plusSeconds(60))))));

        assertThat(claim(DUE.plusSeconds(59))).isEmpty();
        assertThat(claim(DUE.plusSeconds(60))).containsExactly(lead.id());
    }

    @Test
    void who_is_postponed_keeps_its_version_with_other_scores_and_another_time() {
        Lead lead = due(DUE);
        claim(DUE);
        Lead later = with(lead, rescored(lead, DUE.plusSeconds(60)));

        assertThat(answer(dueLeads().postpone(tenant, List.of(later)))).isNull();

        assertThat(session().load(lead.id())).isEqualTo(later);
        assertThat(claim(DUE.plusSeconds(59))).isEmpty();
        assertThat(claim(DUE.plusSeconds(60))).containsExactly(lead.id());
    }

    @Test
    void who_has_moved_on_is_not_postponed() {
        Lead lead = due(DUE);
        Lead moved = session().stored(next(lead));

        answer(dueLeads().postpone(tenant, List.of(with(lead, rescored(lead, null)))));

        assertThat(session().load(lead.id())).isEqualTo(moved);
        assertThat(claim(DUE)).containsExactly(lead.id());
    }

    @Test
    void nobody_is_postponed_for_another_tenant() {
        Lead lead = due(DUE);

        answer(dueLeads().postpone(Samples.tenant(), List.of(with(lead, rescored(lead, null)))));
        answer(dueLeads().postpone(tenant, List.of()));

        assertThat(session().load(lead.id())).isEqualTo(lead);
    }

    @Test
    void workers_who_claim_together_share() {
        List<LeadId> all = IntStream.range(0, 40).mapToObj(i -> due(DUE).id()).toList();

        var shares = IntStream.range(0, 8)
                .mapToObj(i -> dueLeads().claim(DUE, 10, LONG))
                .toList();
        var claimed = new ArrayList<LeadId>();
        shares.forEach(share -> claimed.addAll(ids(share)));
        claimed.addAll(ids(dueLeads().claim(DUE, 40, LONG)));

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
    }

    private Lead due(@Nullable Instant at) {
        return session().stored(with(Samples.newLead(), scored(at)));
    }

    private static Scored scored(@Nullable Instant nextChangeAt) {
        Scored sample = Samples.scored();
        return new Scored(sample.policyVersion(), sample.state(), sample.scores(), sample.at(), nextChangeAt);
    }

    private static Scored rescored(Lead lead, @Nullable Instant nextChangeAt) {
        Scored before = lead.scored();
        var scores = new Scores(new Points(1), new Points(-2));
        return new Scored(before.policyVersion(), before.state(), scores, DUE, nextChangeAt);
    }

    private List<LeadId> claim(Instant now) {
        return ids(dueLeads().claim(now, 10, LONG));
    }

    private List<LeadId> ids(CompletionStage<List<DueLead>> claimed) {
        List<DueLead> due = answer(claimed);
        assertThat(due).extracting(DueLead::tenant).allMatch(tenant::equals);
        return due.stream().map(DueLead::id).toList();
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
