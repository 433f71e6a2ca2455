package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.contracts.Samples.next;
import static dev.entente.domain.publishing.BeginOutcome.BEGUN;
import static dev.entente.domain.publishing.BeginOutcome.NOT_A_DRAFT;
import static dev.entente.domain.publishing.BeginOutcome.REPLACED;
import static dev.entente.domain.publishing.BeginOutcome.UNKNOWN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.RescoreQueue.Finish;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.MoveCount;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.Rescore.State;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.publishing.SideEffects;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Rescores} and {@link RescoreQueue} keep to while leads are computed under a draft. */
public abstract class RescoresContract extends RescoreSteps {

    @Test
    void only_a_draft_that_was_seen_is_previewed() {
        assertThat(begin(DRAFT + 1, 0, null)).isEqualTo(UNKNOWN);
        assertThat(begin(Samples.POLICY_VERSION, 0, null)).isEqualTo(NOT_A_DRAFT);
        assertThat(begin(DRAFT, 1, null)).isEqualTo(REPLACED);
        assertThat(find(DRAFT)).isEmpty();
        assertThat(atWork(tenant))
                .isEqualTo(PoliciesAtWork.Texts.only(atWork(tenant).active()));

        assertThat(begin(DRAFT, 0, null)).isEqualTo(BEGUN);

        assertThat(atWork(tenant).candidateText()).isEqualTo("the draft");
        assertThat(answer(queue().bases())).containsEntry(tenant, basis());
    }

    @Test
    void pages_hold_every_lead_once_and_the_preview_is_completed_when_they_are_done() {
        List<Lead> all = leads(7);
        begin(DRAFT, 0, null);

        RescorePage first = page();
        RescorePage second = page();
        RescorePage third = page();

        assertThat(Stream.of(first, second, third).flatMap(page -> on(page).stream()))
                .containsExactlyElementsOf(all);
        assertThat(claim()).isEqualTo(new Claim.Nothing());
        Stream.of(second, first, third)
                .forEach(page -> assertThat(compute(page)).isEqualTo(Finish.DONE));
        assertThat(found().done()).isEqualTo(7);
        assertThat(claim()).isEqualTo(new Claim.Finished());
        answer(queue().advance(tenant, NOON.plusSeconds(1)));
        assertThat(found())
                .isEqualTo(new Rescore(
                        DRAFT,
                        State.COMPLETED,
                        null,
                        7,
                        7,
                        List.of(new MoveCount(Stage.RECYCLED, Stage.MQL, 7)),
                        NOON,
                        NOON.plusSeconds(1),
                        null));
    }

    @Test
    void a_page_with_a_lead_that_has_no_state_is_not_finished() {
        leads(2);
        begin(DRAFT, 0, null);
        RescorePage page = page();
        store(page, on(page).subList(0, 1));

        assertThat(finish(page)).isEqualTo(Finish.AGAIN);
        assertThat(on(page)).hasSize(1);
        assertThat(compute(page)).isEqualTo(Finish.DONE);
        assertThat(finish(page)).isEqualTo(Finish.LOST);
    }

    @Test
    void a_page_whose_lease_ran_out_is_taken_over_and_its_former_worker_neither_stores_nor_finishes() {
        leads(1);
        begin(DRAFT, 0, null);
        RescorePage slow = page(SPENT_AT_ONCE);
        RescorePage quick = page();

        assertThat(quick.number()).isEqualTo(slow.number());
        assertThat(quick.attempt()).isEqualTo(2);
        assertThat(store(slow, on(slow))).isFalse();
        assertThat(finish(slow)).isEqualTo(Finish.LOST);
        assertThat(compute(quick)).isEqualTo(Finish.DONE);
    }

    @Test
    void a_lead_that_has_moved_on_is_left_out_until_it_is_computed_anew() {
        Lead lead = session().stored(Samples.newLead());
        begin(DRAFT, 0, null);
        RescorePage page = page();
        List<Lead> before = on(page);
        session().store(changes().lead(next(lead)).basis(basis()));

        assertThat(store(page, before)).isTrue();
        assertThat(finish(page)).isEqualTo(Finish.AGAIN);
        assertThat(compute(page)).isEqualTo(Finish.DONE);
    }

    @Test
    void what_a_commit_has_made_unknown_is_a_page_again() {
        Lead lead = session().stored(Samples.newLead());
        begin(DRAFT, 0, null);
        compute(page());
        miss(next(lead));
        Lead late = Samples.newLead();
        session()
                .store(creating(late)
                        .candidate(new CandidateChange(late.id(), 1, null))
                        .basis(basis()));

        for (Lead missed : List.of(next(lead), late)) {
            RescorePage again = page();
            assertThat(on(again)).containsExactly(missed);
            assertThat(compute(again)).isEqualTo(Finish.DONE);
        }
        assertThat(claim()).isEqualTo(new Claim.Finished());
    }

    @Test
    void a_lead_that_is_computed_again_is_counted_as_it_is_then() {
        Lead lead = leads(2).getFirst();
        begin(DRAFT, 0, null);
        compute(page());

        miss(next(lead));
        compute(page());
        assertThat(found().moved()).containsExactly(new MoveCount(Stage.RECYCLED, Stage.MQL, 2));

        miss(next(next(lead)));
        RescorePage page = page();
        var unmoved = new Scored(DRAFT, scored().state(), scored().scores(), NOON, null);
        answer(queue().store(tenant, page, List.of(new CandidateChange(lead.id(), 3, unmoved)), LONG));
        assertThat(finish(page)).isEqualTo(Finish.DONE);
        assertThat(found().moved()).containsExactly(new MoveCount(Stage.RECYCLED, Stage.MQL, 1));
    }

    /** As a commit does that cannot keep a lead's state. */
    private void miss(Lead lead) {
        var unknown = new CandidateChange(lead.id(), lead.version(), null);
        session().store(changes().lead(lead).candidate(unknown).basis(basis()));
    }

    @Test
    void a_newer_preview_supersedes_an_older_one_whose_worker_stores_nothing_more() {
        answer(policies().draft(tenant, "another draft", maker(NOON)));
        leads(1);
        begin(DRAFT, 0, null);
        RescorePage page = page();
        List<Lead> leads = on(page);

        assertThat(begin(DRAFT + 1, 0, null)).isEqualTo(BEGUN);

        assertThat(store(page, leads)).isFalse();
        assertThat(found().state()).isEqualTo(State.FAILED);
        assertThat(found().failure()).contains("version " + (DRAFT + 1));
    }

    @Test
    void a_preview_that_is_begun_again_after_another_one_believes_nothing_from_before() {
        answer(policies().draft(tenant, "another draft", maker(NOON)));
        leads(1);
        begin(DRAFT, 0, null);
        compute(page());
        begin(DRAFT + 1, 0, null);

        begin(DRAFT, 0, null);

        assertThat(on(page())).hasSize(1);
        assertThat(found().moved()).isEmpty();
    }

    @Test
    void a_completed_preview_is_brought_up_to_date_without_reading_signals() {
        leads(1);
        preview();

        assertThat(begin(DRAFT, 0, null)).isEqualTo(BEGUN);

        Previewed stale =
                answer(queue().leads(tenant, page(), NOON.plusSeconds(1), NOON)).getFirst();
        assertThat(stale.state()).isEqualTo(scored().state());
    }

    @Test
    void a_draft_that_was_replaced_is_told_to_whoever_would_work_on_it() {
        leads(1);
        begin(DRAFT, 0, SideEffects.APPLY);
        var before = requireNonNull(basis().candidate());
        answer(policies().replace(tenant, DRAFT, null, "something else", maker(NOON)));

        assertThat(claim()).isEqualTo(new Claim.Replaced(before));
        assertThat(atWork(tenant).candidateText()).isNull();
        answer(queue().advance(tenant, NOON));
        assertThat(begin(DRAFT, 1, null)).isEqualTo(BEGUN);
        assertThat(atWork(tenant).candidateText()).isEqualTo("something else");
        assertThat(found().sideEffects()).isNull();
        assertThat(page().candidate()).isNotEqualTo(before);
    }

    @Test
    void a_draft_that_is_retired_after_its_preview_is_told_too() {
        leads(1);
        preview();
        var candidate = requireNonNull(basis().candidate());

        answer(policies().retire(tenant, DRAFT, maker(NOON)));

        assertThat(claim()).isEqualTo(new Claim.Replaced(candidate));
        assertThat(begin(DRAFT, 0, null)).isEqualTo(NOT_A_DRAFT);
    }

    @Test
    void a_preview_that_is_given_up_is_worked_on_no_more() {
        leads(1);
        begin(DRAFT, 0, null);
        var candidate = requireNonNull(basis().candidate());

        assertThat(answer(queue().fail(tenant, candidate, "for a reason", NOON)))
                .isTrue();

        assertThat(claim()).isEqualTo(new Claim.Nothing());
        assertThat(atWork(tenant).candidate()).isNull();
        assertThat(found().failure()).isEqualTo("for a reason");
        assertThat(answer(queue().fail(tenant, candidate, "for another reason", NOON)))
                .isFalse();
    }

    @Test
    void signals_come_with_the_lead_they_count_for_unless_they_are_too_many() {
        Lead one = session().stored(Samples.newLead());
        Lead other = Samples.newLead();
        session().store(creating(other).signal(Samples.signal(other, 0)));
        session()
                .store(changes()
                        .lead(next(one))
                        .join(next(one), next(other))
                        .signal(Samples.signal(next(one), 0))
                        .signal(Samples.signal(next(one), 1)));

        var read = answer(queue().signals(tenant, List.of(one.id()), 3)).orElseThrow();

        assertThat(read).containsOnlyKeys(one.id());
        assertThat(read.get(one.id())).hasSize(3);
        assertThat(answer(queue().signals(tenant, List.of(one.id()), 2))).isEmpty();
    }
}
