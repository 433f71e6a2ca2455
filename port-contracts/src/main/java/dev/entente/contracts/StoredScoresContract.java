package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.next;
import static dev.entente.contracts.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.ScorePage;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.policy.Points;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.StoredScores;
import dev.entente.domain.port.StoredScores.Claim;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Scores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link StoredScores} keeps to, together with the {@link LeadStore} beside it. */
public abstract class StoredScoresContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SPENT_AT_ONCE = Duration.ZERO;
    private static final int SIZE = 3;

    private final TenantId tenant = Samples.tenant();

    protected abstract StoredScores scores();

    protected abstract LeadStore store();

    @Test
    void where_nobody_is_a_run_is_finished_at_once() {
        assertThat(claim(TODAY)).isEqualTo(new Claim.Finished());
    }

    @Test
    void pages_hold_every_lead_once_and_the_run_is_finished_when_they_are() {
        List<LeadId> all = leads(7);

        ScorePage first = page(TODAY);
        ScorePage second = page(TODAY);
        ScorePage third = page(TODAY);

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> ids(page).stream())
                        .toList())
                .containsExactlyElementsOf(all);
        assertThat(claim(TODAY)).isEqualTo(new Claim.Taken());
        assertThat(Stream.of(first, third, second).map(this::finish)).containsOnly(true);
        assertThat(claim(TODAY)).isEqualTo(new Claim.Finished());
    }

    @Test
    void a_number_of_leads_that_fills_the_pages_makes_no_empty_one_to_wait_for() {
        leads(SIZE);

        finish(page(TODAY));

        assertThat(claim(TODAY)).isEqualTo(new Claim.Finished());
        assertThat(claim(TODAY)).isEqualTo(new Claim.Finished());
    }

    @Test
    void a_page_whose_lease_ran_out_is_taken_over_and_its_former_worker_cannot_finish_it() {
        leads(2);

        ScorePage slow = page(TODAY, SPENT_AT_ONCE);
        ScorePage quick = page(TODAY);

        assertThat(quick.number()).isEqualTo(slow.number());
        assertThat(ids(quick)).isEqualTo(ids(slow));
        assertThat(finish(slow)).isFalse();
        assertThat(finish(quick)).isTrue();
        assertThat(finish(quick)).isFalse();
    }

    @Test
    void leads_that_are_fresh_or_were_absorbed_are_not_on_their_page() {
        Lead stale = scoredAt(MIDNIGHT.minusMillis(1));
        scoredAt(MIDNIGHT);
        Lead survivor = scoredAt(MIDNIGHT);
        Lead absorbed = scoredAt(MIDNIGHT.minusMillis(1));
        session().store(changes().lead(next(survivor)).join(next(survivor), next(absorbed)));

        assertThat(answer(scores().leads(tenant, page(TODAY, LONG, 10), MIDNIGHT)))
                .containsExactly(stale);
    }

    @Test
    void what_is_refreshed_is_the_same_lead_with_other_scores() {
        Lead lead = scoredAt(NOON);
        Lead refreshed = with(lead, rescored(lead));

        assertThat(answer(scores().finish(tenant, page(TODAY), List.of(refreshed))))
                .isTrue();

        assertThat(session().load(lead.id())).isEqualTo(refreshed);
    }

    @Test
    void who_has_moved_on_is_not_refreshed() {
        Lead lead = scoredAt(NOON);
        ScorePage page = page(TODAY);
        Lead moved = session().stored(next(lead));

        assertThat(answer(scores().finish(tenant, page, List.of(with(lead, rescored(lead))))))
                .isTrue();

        assertThat(session().load(lead.id())).isEqualTo(moved);
    }

    @Test
    void who_lost_the_lease_writes_nothing() {
        Lead lead = scoredAt(NOON);
        ScorePage slow = page(TODAY, SPENT_AT_ONCE);
        page(TODAY);

        answer(scores().finish(tenant, slow, List.of(with(lead, rescored(lead)))));

        assertThat(session().load(lead.id())).isEqualTo(lead);
    }

    @Test
    void the_next_day_begins_anew_whatever_was_left_of_the_one_before() {
        List<LeadId> all = leads(5);
        ScorePage left = page(TODAY);

        ScorePage first = page(TOMORROW);
        ScorePage second = page(TOMORROW);

        assertThat(Stream.of(first, second).flatMap(page -> ids(page).stream()).toList())
                .containsExactlyElementsOf(all);
        assertThat(finish(left)).isFalse();
    }

    @Test
    void who_was_ahead_of_the_time_neither_holds_up_today_nor_does_tomorrows_work() {
        leads(1);
        finish(page(TOMORROW));

        assertThat(claim(TODAY)).isEqualTo(new Claim.Finished());
        assertThat(claim(TOMORROW)).isInstanceOf(Claim.Page.class);
    }

    @Test
    void each_policy_version_has_a_run_of_its_own() {
        leads(1);
        finish(page(TODAY));

        assertThat(answer(scores().claim(tenant, Samples.POLICY_VERSION + 1, TODAY, SIZE, LONG)))
                .isEqualTo(new Claim.Finished());
        assertThat(claim(TODAY)).isEqualTo(new Claim.Finished());
    }

    @Test
    void workers_who_claim_together_share() {
        List<LeadId> all = leads(40);

        var claims = IntStream.range(0, 20)
                .mapToObj(i -> scores().claim(tenant, Samples.POLICY_VERSION, TODAY, SIZE, LONG))
                .toList();

        var claimed = new ArrayList<LeadId>();
        for (CompletionStage<Claim> claim : claims) {
            if (answer(claim) instanceof Claim.Page(ScorePage page)) {
                claimed.addAll(ids(page));
            }
        }
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<LeadId> leads(int many) {
        return IntStream.range(0, many).mapToObj(i -> scoredAt(NOON).id()).toList();
    }

    private Lead scoredAt(Instant at) {
        Scored sample = Samples.scored();
        return session()
                .stored(with(
                        Samples.newLead(),
                        new Scored(
                                sample.policyVersion(), sample.state(), sample.scores(), at, sample.nextChangeAt())));
    }

    private static Scored rescored(Lead lead) {
        Scored before = lead.scored();
        var scores = new Scores(new Points(1), new Points(-2));
        return new Scored(before.policyVersion(), before.state(), scores, MIDNIGHT, before.nextChangeAt());
    }

    private Claim claim(LocalDate day) {
        return answer(scores().claim(tenant, Samples.POLICY_VERSION, day, SIZE, LONG));
    }

    private ScorePage page(LocalDate day) {
        return page(day, LONG);
    }

    private ScorePage page(LocalDate day, Duration lease) {
        return page(day, lease, SIZE);
    }

    private ScorePage page(LocalDate day, Duration lease, int size) {
        Claim claim = answer(scores().claim(tenant, Samples.POLICY_VERSION, day, size, lease));
        assertThat(claim).isInstanceOf(Claim.Page.class);
        return ((Claim.Page) claim).page();
    }

    private List<LeadId> ids(ScorePage page) {
        return answer(scores().leads(tenant, page, MIDNIGHT)).stream()
                .map(Lead::id)
                .sorted()
                .toList();
    }

    private boolean finish(ScorePage page) {
        return answer(scores().finish(tenant, page, List.of()));
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
