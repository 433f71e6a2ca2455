package dev.entente.contracts;

import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.port.Rescores;

/** The stores that publishing needs, all of one adapter. */
public record PublishingStores(
        Rescores rescores, RescoreQueue queue, PoliciesAtWork atWork, PolicyStore policies, LeadStore leads) {}
