package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static dev.entente.domain.publishing.BeginOutcome.BEGUN;
import static dev.entente.domain.publishing.BeginOutcome.NOT_A_DRAFT;
import static dev.entente.domain.publishing.BeginOutcome.REPLACED;
import static dev.entente.domain.publishing.BeginOutcome.UNKNOWN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.Rescore.State;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.publishing.SideEffects;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Rescores} and {@link RescoreQueue} keep to with previews of drafts: what begins one, what ends it.
 */
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
}
