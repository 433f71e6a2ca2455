package dev.entente.domain.lead;

import dev.entente.domain.lead.ChangeLog.Why;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Moves leads between stages, whoever decided on it. Each move is written down. */
final class Moves {

    private final Deciding deciding;
    private final ChangeLog log;

    Moves(Deciding deciding, ChangeLog log) {
        this.deciding = deciding;
        this.log = log;
    }

    /** @return where the lead stands after the move */
    Standing move(Lead lead, Stage to, Why why, Instant heldAt, Instant recordedAt) {
        log.transition(lead, to, why, heldAt, recordedAt);
        return lead.standing().moved(to, heldAt, deciding.policy().policy().coolDownDays());
    }

    /** The lead after a move to each stage of a path. */
    Lead walk(Lead from, List<Stage> path, Function<Stage, Why> why, Instant heldAt, Instant recordedAt) {
        Lead lead = from;
        for (Stage step : path) {
            lead = lead.withStanding(move(lead, step, why.apply(step), heldAt, recordedAt));
        }
        return lead;
    }
}
