package dev.entente.contracts;

import java.time.Instant;
import java.util.UUID;

/** What the audit has of somebody who worked on a policy version. */
public record AuditedAct(UUID id, Instant at, String actor, String action, int version, String detail) {}
