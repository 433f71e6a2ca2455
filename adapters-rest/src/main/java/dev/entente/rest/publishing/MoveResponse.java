package dev.entente.rest.publishing;

import java.math.BigDecimal;
import java.time.Instant;

/** A lead that a policy would move, with its scores under it. */
record MoveResponse(
        String leadId,
        String from,
        String to,
        BigDecimal fit,
        BigDecimal engagement,
        BigDecimal score,
        Instant scoredAt) {}
