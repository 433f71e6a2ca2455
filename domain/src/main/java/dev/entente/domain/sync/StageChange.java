package dev.entente.domain.sync;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.LeadId;
import java.time.Instant;
import java.util.UUID;

/**
 * A stage change as others are told of it, always with before and after.
 *
 * @param id the same on every delivery, so that a receiver can drop repetitions
 * @param leadVersion orders the changes of one lead
 * @param score fit plus engagement when it was decided
 * @param at when the new stage began to hold
 */
public record StageChange(
        UUID id,
        LeadId leadId,
        long leadVersion,
        Stage from,
        Stage to,
        String reason,
        int policyVersion,
        Points score,
        Instant at,
        Actor actor) {

    public static StageChange of(Transition transition) {
        return new StageChange(
                transition.id(),
                transition.leadId(),
                transition.leadVersion(),
                transition.from(),
                transition.to(),
                transition.reason(),
                transition.policyVersion(),
                transition.scores().score(),
                transition.heldAt(),
                transition.actor());
    }
}
