package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.RescoreQueue.Finish;
import dev.entente.domain.publishing.MoveCount;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.Rescore.State;
import dev.entente.domain.publishing.RescorePage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link RescoreQueue} keeps to with the pages of leads that are to be computed under a draft. */
public abstract class RescorePagesContract extends RescoreSteps {

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
