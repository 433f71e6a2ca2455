package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.creating;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.domain.sync.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Steps that both contracts of an outbox take, with one destination of one tenant. */
abstract class OutboxSteps {

    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration SPENT_AT_ONCE = Duration.ZERO;
    static final Duration LONG = Duration.ofHours(1);

    final TenantId tenant = Samples.tenant();
    final String destination = "webhook-" + UUID.randomUUID();

    protected abstract OutboxStores stores();

    /** As if all that is stored had been written by a clock that far ahead. */
    protected abstract void setClockBack(Duration span);

    Outbox outbox() {
        return stores().outbox();
    }

    void oneMessage() {
        var lead = Samples.newLead();
        session().store(creating(lead).outbox(message(lead)));
    }

    static List<Lead> leads(int many) {
        return IntStream.range(0, many).mapToObj(i -> Samples.newLead()).toList();
    }

    OutboxMessage message(Lead lead) {
        return message(lead, new Actor.Policy());
    }

    OutboxMessage message(Lead lead, Actor actor) {
        return Samples.outboxMessage(Samples.transition(lead, actor), destination);
    }

    List<Delivery> claim(Duration lease) {
        return answer(outbox().claim(destination, 10, lease));
    }

    boolean settle(Delivery delivery, Settlement settlement) {
        return answer(outbox().settle(delivery, settlement));
    }

    LeadSession session() {
        return new LeadSession(stores().leads(), tenant);
    }
}
