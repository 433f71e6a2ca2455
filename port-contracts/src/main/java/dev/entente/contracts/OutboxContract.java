package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.domain.sync.Settlement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} keeps to when messages are claimed, together with the {@link LeadStore} that fills it. */
public abstract class OutboxContract extends OutboxSteps {

    /** Sends out once more what is known, and commits that after the other has run. */
    protected abstract void sendOutAgainAround(Runnable other);

    @Test
    void an_empty_outbox_has_nothing_to_claim() {
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void a_committed_message_is_claimed_as_it_was() {
        var lead = Samples.newLead();
        var message = message(lead, new Actor.Person("Ada"));
        session().store(creating(lead).outbox(message));

        assertThat(claim(LEASE)).singleElement().satisfies(delivery -> {
            assertThat(delivery.tenant()).isEqualTo(tenant);
            assertThat(delivery.attempt()).isEqualTo(1);
            assertThat(delivery.message()).isEqualTo(message);
        });
    }

    @Test
    void every_kind_of_actor_survives_the_way() {
        for (Actor actor : List.of(new Actor.Policy(), new Actor.Person("Zoë \"Z\""), new Actor.Joining())) {
            var lead = Samples.newLead();
            session().store(creating(lead).outbox(message(lead, actor)));
        }

        assertThat(claim(LEASE))
                .extracting(delivery -> delivery.message().change().actor())
                .containsExactlyInAnyOrder(new Actor.Policy(), new Actor.Person("Zoë \"Z\""), new Actor.Joining());
    }

    @Test
    void a_claim_takes_no_more_than_its_limit_and_nothing_of_other_destinations() {
        leads(5).forEach(lead -> session().store(creating(lead).outbox(message(lead))));

        assertThat(answer(outbox().claim("elsewhere", 10, LEASE))).isEmpty();
        assertThat(answer(outbox().claim(destination, 3, LEASE))).hasSize(3);
        assertThat(answer(outbox().claim(destination, 3, LEASE))).hasSize(2);
    }

    @Test
    void what_is_claimed_is_not_claimed_again_before_its_lease_ends() {
        oneMessage();

        var first = claim(SPENT_AT_ONCE);
        var second = claim(LEASE);
        assertThat(claim(LEASE)).isEmpty();

        assertThat(first).extracting(Delivery::attempt).containsExactly(1);
        assertThat(second).extracting(Delivery::attempt).containsExactly(2);
        assertThat(second)
                .extracting(Delivery::message)
                .isEqualTo(List.of(first.getFirst().message()));
    }

    @Test
    void a_lease_that_ends_later_than_any_could_binds_nobody() {
        oneMessage();

        assertThat(claim(LONG)).hasSize(1);
        assertThat(claim(LEASE)).hasSize(1);
    }

    @Test
    void what_was_never_tried_waits_for_no_clock() {
        oneMessage();

        setClockBack(Duration.ofDays(1));

        assertThat(Stream.of(claim(LEASE), claim(LEASE)).flatMap(List::stream)).hasSize(1);
    }

    @Test
    void changes_of_one_lead_leave_one_by_one_in_commit_order() {
        var first = Samples.newLead();
        var second = next(first);
        var messages = List.of(message(first), message(second), message(second));
        session().store(creating(first).outbox(messages.get(0)));
        session().store(changes().lead(second).outbox(messages.get(1)).outbox(messages.get(2)));

        for (OutboxMessage expected : messages) {
            var claimed = claim(LEASE);
            assertThat(claimed).extracting(Delivery::message).containsExactly(expected);
            assertThat(claim(LEASE)).as("the next one waits for this one").isEmpty();
            settle(claimed.getFirst(), new Settlement.Delivered(NOON));
        }
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void a_lead_that_has_to_wait_holds_up_itself_and_nobody_else() {
        var stuck = Samples.newLead();
        var other = Samples.newLead();
        var waiting = message(stuck);
        session()
                .store(creating(stuck, other)
                        .outbox(waiting)
                        .outbox(message(stuck))
                        .outbox(message(other)));
        var claimed = claim(LEASE);
        assertThat(claimed).hasSize(2);
        claimed.forEach(delivery -> settle(
                delivery,
                delivery.message().equals(waiting)
                        ? new Settlement.Retry(LONG, "503")
                        : new Settlement.Delivered(NOON)));

        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void what_began_earlier_and_is_committed_later_is_not_overlooked() {
        oneMessage();
        settle(claim(LEASE).getFirst(), new Settlement.Delivered(NOON));

        sendOutAgainAround(() -> {
            oneMessage();
            assertThat(claim(LEASE)).hasSize(1);
        });

        assertThat(claim(LEASE)).hasSize(1);
    }

    @Test
    void workers_who_claim_together_share() {
        leads(40)
                .forEach(lead ->
                        session().store(creating(lead).outbox(message(lead)).outbox(message(lead))));

        var shares = IntStream.range(0, 8)
                .mapToObj(i -> outbox().claim(destination, 10, LEASE))
                .toList();
        var claimed = shares.stream().flatMap(share -> answer(share).stream()).toList();

        var leads = new HashSet<>();
        assertThat(claimed)
                .allSatisfy(delivery -> assertThat(
                                leads.add(delivery.message().change().leadId()))
                        .as("one claim of %s", delivery)
                        .isTrue());
        assertThat(claim(LEASE).size() + claimed.size()).isLessThanOrEqualTo(40);
    }
}
