package dev.entente.domain.port;

import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Stage changes on their way out, written in the commit that made them. At least once: a delivery that was not settled
 * before its lease ran out is claimed again. Leases and pauses run by one clock for all instances; those it cannot have
 * begun yet are over, for it was set back. Failing and slow as in {@link LeadDirectory}.
 */
public interface Outbox {

    /**
     * Claims messages that are due, at most one for each lead: the oldest that is not finished, so that a lead's
     * changes leave in commit order and one that cannot be delivered holds up no other lead.
     *
     * @param limit at most so many
     * @param lease how long nobody else claims them
     */
    CompletionStage<List<Delivery>> claim(String destination, int limit, Duration lease);

    /** @return false if the lease was lost to somebody else meanwhile; nothing is written then */
    CompletionStage<Boolean> settle(Delivery delivery, Settlement settlement);
}
