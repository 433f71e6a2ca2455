package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.contracts.Samples.next;
import static dev.entente.contracts.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Finish;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.MoveCount;
import dev.entente.domain.publishing.PendingMoves;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.publishing.SideEffects;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Rescores} and {@link RescoreQueue} keep to with the moves that a draft brings: foreseen in its
 * preview, pending once it is in force.
 */
public abstract class ForeseenMovesContract extends RescoreSteps {

    @Test
    void moves_are_listed_by_lead_and_in_pages() {
        List<Lead> all = leads(5);
        preview();

        List<ForeseenMove> moves = Pages.all(2, request -> rescores().moves(tenant, DRAFT, request));

        assertThat(moves).hasSize(5).allSatisfy(move -> {
            assertThat(move.from()).isEqualTo(Stage.RECYCLED);
            assertThat(move.to()).isEqualTo(Stage.MQL);
            assertThat(move.scores()).isEqualTo(scored().scores());
        });
        assertThat(moves.stream().map(ForeseenMove::lead))
                .containsExactlyElementsOf(all.stream().map(Lead::id).toList());
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

    @Test
    void pending_moves_are_claimed_once_somebody_wants_them_and_until_they_are_made() {
        Lead lead = session().stored(Samples.newLead());
        publish(SideEffects.NONE);
        assertThat(claimMoves(LONG)).isEmpty();

        assertThat(answer(rescores().apply(tenant, maker(NOON)))).contains(new PendingMoves(DRAFT, 1));
        assertThat(claimMoves(SPENT_AT_ONCE)).containsExactly(new DueLead(tenant, lead.id()));
        assertThat(claimMoves(LONG)).containsExactly(new DueLead(tenant, lead.id()));
        assertThat(claimMoves(LONG)).isEmpty();
        assertThat(answer(rescores().moves(tenant, DRAFT, PageRequest.first(5))).items())
                .hasSize(1);

        var made = new Scored(DRAFT, scored().state(), scored().scores(), NOON, null);
        session().store(changes().lead(with(next(lead), made)).basis(PolicyBasis.only(DRAFT)));

        assertThat(claimMoves(SPENT_AT_ONCE)).isEmpty();
        assertThat(answer(rescores().moves(tenant, DRAFT, PageRequest.first(5))).items())
                .isEmpty();
        assertThat(found().moved()).containsExactly(new MoveCount(Stage.RECYCLED, Stage.MQL, 1));
    }

    @Test
    void moves_of_a_publication_that_applies_them_are_claimed_at_once() {
        Lead lead = session().stored(Samples.newLead());

        publish(SideEffects.APPLY);

        assertThat(claimMoves(LONG)).containsExactly(new DueLead(tenant, lead.id()));
    }

    @Test
    void what_was_absorbed_between_two_previews_is_no_pending_move() {
        Lead one = session().stored(Samples.newLead());
        Lead other = session().stored(Samples.newLead());
        preview();
        int another =
                answer(policies().draft(tenant, "another draft", maker(NOON))).number();
        begin(another, 0, null);
        session().store(changes().lead(next(one)).join(next(one), next(other)).basis(basis()));

        publish(SideEffects.NONE);

        assertThat(answer(rescores().moves(tenant, DRAFT, PageRequest.first(5))).items())
                .hasSize(1);
    }
}
