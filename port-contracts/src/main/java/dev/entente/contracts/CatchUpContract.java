package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static dev.entente.contracts.Samples.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.RescoreQueue.Finish;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RescoreQueue} keeps to when a lead is written faster than it is read. */
public abstract class CatchUpContract extends RescoreSteps {

    private final List<Lead> leads = new ArrayList<>();
    private final List<MessageId> signals = new ArrayList<>();

    @Test
    void a_lead_is_computed_as_it_stands_from_what_has_come_since() {
        Lead before = Samples.newLead();
        session().store(creating(before).signal(signal(before, 0)));
        begin(DRAFT, 0, null);
        RescorePage page = page();
        StoredSignal second = signal(next(before), 0);
        StoredSignal third = signal(next(next(before)), 0);
        session().store(changes().lead(next(before)).signal(second).basis(basis()));
        session().store(changes().lead(next(next(before))).signal(third).basis(basis()));

        assertThat(catchUp(page, before)).isTrue();

        assertThat(leads).containsExactly(next(next(before)));
        assertThat(signals).containsExactlyInAnyOrder(idOf(second), idOf(third));
        assertThat(on(page)).isEmpty();
        assertThat(finish(page)).isEqualTo(Finish.DONE);
    }

    @Test
    void who_was_absorbed_since_brings_all_its_signals_and_who_was_before_brings_none() {
        Lead before = Samples.newLead();
        Lead former = Samples.newLead();
        session().store(creating(before, former).signal(signal(former, 0)));
        Lead since = next(before);
        session().store(changes().lead(since).join(since, next(former)));
        Lead absorbed = Samples.newLead();
        Lead absorbedByIt = Samples.newLead();
        StoredSignal direct = signal(absorbed, 0);
        StoredSignal indirect = signal(absorbedByIt, 0);
        session().store(creating(absorbed, absorbedByIt).signal(direct).signal(indirect));
        session().store(changes().lead(next(absorbed)).join(next(absorbed), next(absorbedByIt)));
        begin(DRAFT, 0, null);
        RescorePage page = page();
        Lead survivor = next(since);
        session()
                .store(changes()
                        .lead(survivor)
                        .join(survivor, next(next(absorbed)))
                        .basis(basis()));

        assertThat(catchUp(page, since)).isTrue();

        assertThat(leads).containsExactly(survivor);
        assertThat(signals).containsExactlyInAnyOrder(idOf(direct), idOf(indirect));
    }

    @Test
    void a_commit_that_has_not_heard_of_it_is_stale() {
        Lead before = session().stored(Samples.newLead());
        begin(DRAFT, 0, null);
        RescorePage page = page();
        var unaware = changes().lead(next(before)).basis(basis());

        assertThat(catchUp(page, before)).isTrue();

        assertThat(session().commit(unaware)).isEqualTo(new CommitOutcome.Stale());
    }

    @Test
    void who_was_absorbed_or_has_a_state_is_left_alone() {
        List<Lead> two = leads(2);
        Lead one = two.getFirst();
        begin(DRAFT, 0, null);
        RescorePage page = page();
        session()
                .store(changes()
                        .lead(next(one))
                        .join(next(one), next(two.getLast()))
                        .basis(basis()));

        assertThat(catchUp(page, two.getLast())).isTrue();
        assertThat(catchUp(page, one)).isTrue();
        assertThat(catchUp(page, one)).isTrue();

        assertThat(leads).containsExactly(next(one));
    }

    @Test
    void whoever_has_lost_the_page_stores_nothing() {
        Lead lead = session().stored(Samples.newLead());
        begin(DRAFT, 0, null);
        RescorePage slow = page(SPENT_AT_ONCE);
        RescorePage quick = page();

        assertThat(catchUp(slow, lead)).isFalse();

        assertThat(on(quick)).containsExactly(lead);
    }

    private static MessageId idOf(StoredSignal stored) {
        return stored.signal().messageId();
    }

    private boolean catchUp(RescorePage page, Lead since) {
        return answer(queue().catchUp(tenant, page, since, this::computed, LONG));
    }

    private CandidateChange computed(Lead lead, List<Signal> since) {
        leads.add(lead);
        since.forEach(signal -> signals.add(signal.messageId()));
        return new CandidateChange(lead.id(), lead.version(), scored());
    }
}
