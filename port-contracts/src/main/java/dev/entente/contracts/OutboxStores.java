package dev.entente.contracts;

import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.Outbox;

/** An outbox and the store that fills it, both of one adapter. */
public record OutboxStores(Outbox outbox, LeadStore leads) {}
