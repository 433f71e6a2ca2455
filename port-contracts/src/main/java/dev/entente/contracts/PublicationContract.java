package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.contracts.Samples.next;
import static dev.entente.contracts.Samples.with;
import static dev.entente.domain.publishing.BeginOutcome.BEGUN;
import static dev.entente.domain.publishing.BeginOutcome.NOT_A_DRAFT;
import static dev.entente.domain.publishing.BeginOutcome.PUBLISHING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.MoveCount;
import dev.entente.domain.publishing.PendingMoves;
import dev.entente.domain.publishing.Rescore.State;
import dev.entente.domain.publishing.SideEffects;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Rescores} and {@link RescoreQueue} keep to when a draft comes into force, and leads are to move.
 */
public abstract class PublicationContract extends RescoreSteps {

    @Test
    void what_is_published_goes_through_the_leads_once_more_and_comes_into_force_at_once() {
        Lead lead = session().stored(Samples.newLead());
        begin(DRAFT, 0, SideEffects.NONE);
        compute(page());
        assertThat(claim()).isEqualTo(new Claim.Finished());
        answer(queue().advance(tenant, NOON));
        assertThat(atWork(tenant).active().version()).isEqualTo(Samples.POLICY_VERSION);

        compute(page());
        assertThat(claim()).isEqualTo(new Claim.Finished());
        answer(queue().advance(tenant, NOON.plusSeconds(2)));

        assertThat(atWork(tenant).active().version()).isEqualTo(DRAFT);
        assertThat(atWork(tenant).candidate()).isNull();
        assertThat(stateOf(Samples.POLICY_VERSION)).isEqualTo(PolicyState.RETIRED);
        assertThat(stateOf(DRAFT)).isEqualTo(PolicyState.PUBLISHED);
        assertThat(found().state()).isEqualTo(State.COMPLETED);
        Lead switched = requireNonNull(
                answer(stores().leads().load(tenant, Set.of(), Set.of(lead.id()), PolicyBasis.only(DRAFT)))
                        .leads()
                        .get(lead.id()));
        assertThat(switched).isEqualTo(with(lead, scored()));
        assertThat(begin(DRAFT, 0, SideEffects.NONE)).isEqualTo(NOT_A_DRAFT);
    }

    @Test
    void of_two_that_publish_one_does_and_no_preview_supersedes_it() {
        answer(policies().draft(tenant, "another draft", maker(NOON)));
        begin(DRAFT, 0, null);

        var outcomes = IntStream.range(0, 10)
                .mapToObj(_ -> rescores().begin(tenant, DRAFT, 0, SideEffects.APPLY, maker(NOON)))
                .toList();

        assertThat(outcomes.stream().map(Answers::answer))
                .containsOnlyOnce(BEGUN)
                .contains(PUBLISHING);
        assertThat(begin(DRAFT + 1, 0, null)).isEqualTo(PUBLISHING);
        assertThat(begin(DRAFT, 0, null)).isEqualTo(BEGUN);
        assertThat(found().sideEffects()).isEqualTo(SideEffects.APPLY);
    }

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
