package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.contracts.Samples.with;
import static dev.entente.domain.publishing.BeginOutcome.BEGUN;
import static dev.entente.domain.publishing.BeginOutcome.NOT_A_DRAFT;
import static dev.entente.domain.publishing.BeginOutcome.PUBLISHING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.Rescore.State;
import dev.entente.domain.publishing.SideEffects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Rescores} and {@link RescoreQueue} keep to when a draft comes into force. */
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
}
