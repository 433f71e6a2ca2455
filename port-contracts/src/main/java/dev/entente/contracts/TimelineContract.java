package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.TimelineItem;
import dev.entente.domain.port.TimelineItem.ConflictItem;
import dev.entente.domain.port.TimelineItem.JoinItem;
import dev.entente.domain.port.TimelineItem.SignalItem;
import dev.entente.domain.port.TimelineItem.TraitItem;
import dev.entente.domain.port.TimelineItem.TransitionItem;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.TraitValue;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LeadDirectory} keeps to when a lead's life is told, together with the {@link LeadStore} behind it.
 */
public abstract class TimelineContract extends DirectorySteps {

    private static final RecursiveComparisonConfiguration BY_CONTENT = new RecursiveComparisonConfiguration();

    @Test
    void an_unknown_lead_has_an_empty_timeline() {
        assertThat(timeline(Samples.leadId())).isEmpty();
    }

    @Test
    void everything_that_happened_is_told_as_it_was_newest_first() {
        var lead = Samples.newLead();
        var signal = Samples.signal(lead, 0, NOON.minusSeconds(50));
        var trait = Samples.trait(lead, "title", new TraitValue.Text("VP"));
        var conflict = new IdentityConflict(lead.id(), Samples.email(), Samples.leadId(), NOON.minusSeconds(5));
        var transition = Samples.transition(lead, new Actor.Policy());
        session()
                .store(creating(lead)
                        .signal(signal)
                        .trait(trait)
                        .conflict(conflict)
                        .transition(transition));

        assertThat(timeline(lead.id()))
                .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
                .containsExactly(
                        new TransitionItem(transition),
                        new ConflictItem(conflict),
                        new TraitItem(trait),
                        new SignalItem(signal))
                .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Test
    void what_happened_to_the_absorbed_is_told_under_the_survivor_and_under_every_alias() {
        var first = Samples.newLead();
        var second = Samples.newLead();
        session().store(creating(first).signal(Samples.signal(first, 0)));
        session().store(creating(second).signal(Samples.signal(second, 0)));
        var joined = next(second);
        session().store(changes().lead(joined).join(joined, next(first)));

        var told = timeline(second.id());

        assertThat(told).filteredOn(SignalItem.class::isInstance).hasSize(2);
        assertThat(told)
                .contains(new JoinItem(new Join(second.id(), first.id(), joined.version(), joined.updatedAt())));
        assertThat(timeline(first.id()))
                .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
                .isEqualTo(told);
    }

    @Test
    void pages_cover_everything_once_also_where_much_happened_at_one_instant() {
        var lead = Samples.newLead();
        var builder = creating(lead);
        IntStream.range(0, 12)
                .forEach(i -> builder.signal(Samples.signal(lead, i, NOON.minusSeconds(20)))
                        .trait(Samples.trait(lead, "trait " + i, TraitValue.CLEARED))
                        .conflict(new IdentityConflict(
                                lead.id(), Samples.email(), Samples.leadId(), NOON.minusSeconds(20))));
        session().store(builder);

        var told = Pages.all(5, page -> directory().timeline(tenant, lead.id(), page));

        assertThat(told).hasSize(36).doesNotHaveDuplicates();
        assertThat(told).usingRecursiveFieldByFieldElementComparator(BY_CONTENT).isEqualTo(timeline(lead.id()));
    }

    @Test
    void a_cursor_of_another_lead_is_refused() {
        var lead = lead();
        var other = lead();

        Pages.refuseForeignCursors(
                page -> directory().timeline(tenant, lead.id(), page),
                page -> directory().timeline(tenant, other.id(), page));
    }

    @Test
    void tenants_do_not_see_each_other() {
        var lead = lead();

        assertThat(answer(directory().timeline(Samples.tenant(), lead.id(), PageRequest.first(9)))
                        .items())
                .isEmpty();
    }

    private Lead lead() {
        var lead = Samples.newLead();
        session().store(creating(lead).signal(Samples.signal(lead, 0)).signal(Samples.signal(lead, 1)));
        return lead;
    }

    private List<TimelineItem> timeline(LeadId id) {
        return answer(directory().timeline(tenant, id, PageRequest.first(100))).items();
    }
}
