package dev.entente.application;

import dev.entente.domain.lead.Lead;

/** A lead as it is after it was created or updated. */
public record Upserted(Lead lead, boolean created) {}
