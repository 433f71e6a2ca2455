package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.TraitValue;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** What every {@link LeadHistory} keeps to, together with the {@link LeadStore} that writes it. */
public abstract class LeadHistoryContract {

    private static final RecursiveComparisonConfiguration BY_CONTENT = new RecursiveComparisonConfiguration();

    private final TenantId tenant = Samples.tenant();

    protected abstract LeadHistory history();

    protected abstract LeadStore store();

    @Test
    void an_unknown_lead_has_no_history() {
        var unknown = Samples.leadId();

        assertThat(signals(unknown)).isEmpty();
        assertThat(answer(history().traits(tenant, unknown))).isEmpty();
        assertThat(answer(history().transitions(tenant, unknown))).isEmpty();
        assertThat(answer(history().joins(tenant, unknown))).isEmpty();
    }

    @Test
    void signals_come_back_as_they_were_by_occurrence_newest_first() {
        var lead = Samples.newLead();
        var old = Samples.signal(lead, 0, Samples.NOON.minusSeconds(600));
        var recent = Samples.signal(lead, 1, Samples.NOON.minusSeconds(60));
        session().store(creating(lead).signal(recent).signal(old));

        assertThat(signals(lead.id()))
                .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
                .containsExactly(recent, old);
    }

    @Test
    void pages_cover_every_signal_once_also_where_many_occurred_at_one_instant() {
        var lead = Samples.newLead();
        var builder = creating(lead);
        IntStream.range(0, 25).forEach(i -> builder.signal(Samples.signal(lead, i, Samples.NOON.minusSeconds(i / 10))));
        session().store(builder);

        var all = Pages.all(4, request -> history().signals(tenant, lead.id(), request));

        assertThat(all)
                .extracting(StoredSignal::ordinal)
                .doesNotHaveDuplicates()
                .hasSize(25);
        assertThat(all)
                .extracting(stored -> stored.signal().occurredAt())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void a_cursor_of_another_lead_is_refused() {
        var lead = Samples.newLead();
        session().store(creating(lead).signal(Samples.signal(lead, 0)).signal(Samples.signal(lead, 1)));

        Pages.refuseForeignCursors(
                request -> history().signals(tenant, lead.id(), request),
                request -> history().signals(tenant, Samples.leadId(), request));
    }

    @Test
    void traits_come_in_the_order_they_were_recorded() {
        var lead = Samples.newLead();
        var later = next(lead);
        var first = Samples.trait(lead, "title", new TraitValue.Text("VP"));
        var second = Samples.trait(lead, "title", TraitValue.CLEARED);
        var third = Samples.trait(later, "address", Samples.fields());
        session().store(creating(lead).trait(first).trait(second));
        session().store(changes().lead(later).trait(third));

        assertThat(answer(history().traits(tenant, lead.id()))).containsExactly(first, second, third);
    }

    @Test
    void transitions_come_back_as_they_were_in_their_order() {
        var lead = Samples.newLead();
        var later = next(lead);
        var first = Samples.transition(lead, new Actor.Person("Ada"));
        var second = Samples.transition(later, new Actor.Joining());
        session().store(creating(lead).transition(first));
        session().store(changes().lead(later).transition(second));

        assertThat(answer(history().transitions(tenant, lead.id()))).containsExactly(first, second);
    }

    @Test
    void a_survivors_history_covers_all_it_absorbed_directly_or_through_another() {
        var first = Samples.newLead();
        var second = Samples.newLead();
        var third = Samples.newLead();
        var transition = Samples.transition(first, new Actor.Policy());
        session()
                .store(creating(first)
                        .signal(Samples.signal(first, 0))
                        .trait(Samples.trait(first, "a", TraitValue.CLEARED))
                        .transition(transition));
        session().store(creating(second).signal(Samples.signal(second, 0)));
        session()
                .store(creating(third)
                        .signal(Samples.signal(third, 0))
                        .trait(Samples.trait(third, "b", TraitValue.CLEARED)));
        var secondJoined = next(second);
        var thirdJoined = next(third);
        session().store(changes().lead(secondJoined).join(secondJoined, next(first)));
        session().store(changes().lead(thirdJoined).join(thirdJoined, next(secondJoined)));

        assertThat(signals(third.id()))
                .extracting(StoredSignal::leadId)
                .containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        assertThat(answer(history().traits(tenant, third.id())))
                .extracting(trait -> trait.leadId())
                .containsExactlyInAnyOrder(first.id(), third.id());
        assertThat(answer(history().joins(tenant, third.id())))
                .containsExactly(join(secondJoined, first), join(thirdJoined, second));
        assertThat(answer(history().transitions(tenant, third.id()))).containsExactly(transition);
    }

    @Test
    void tenants_do_not_see_each_other() {
        var lead = Samples.newLead();
        session()
                .store(creating(lead)
                        .signal(Samples.signal(lead, 0))
                        .trait(Samples.trait(lead, "a", TraitValue.CLEARED))
                        .transition(Samples.transition(lead, new Actor.Policy())));
        var neighbour = Samples.tenant();

        assertThat(answer(history().signals(neighbour, lead.id(), PageRequest.first(9)))
                        .items())
                .isEmpty();
        assertThat(answer(history().traits(neighbour, lead.id()))).isEmpty();
        assertThat(answer(history().transitions(neighbour, lead.id()))).isEmpty();
    }

    private static Join join(Lead survivor, Lead absorbed) {
        return new Join(survivor.id(), absorbed.id(), survivor.version(), survivor.updatedAt());
    }

    private List<StoredSignal> signals(LeadId id) {
        return answer(history().signals(tenant, id, PageRequest.first(100))).items();
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
