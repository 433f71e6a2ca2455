package dev.entente.domain.sync;

import dev.entente.domain.TenantId;

/**
 * An outbox message in the hands of one worker, for as long as its lease runs.
 *
 * @param id of the outbox row; rows of one lead and destination are delivered in this order
 * @param token fences the lease: a worker whose lease was taken over can no longer settle the delivery
 * @param attempt from 1
 */
public record Delivery(TenantId tenant, long id, long token, int attempt, OutboxMessage message) {}
