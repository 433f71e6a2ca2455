package dev.entente.domain.publishing;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Scores;
import java.time.Instant;

/**
 * A lead that a policy would move.
 *
 * @param from where it is
 * @param scores under that policy
 * @param at when that was found
 */
public record ForeseenMove(LeadId lead, Stage from, Stage to, Scores scores, Instant at) {}
