package dev.entente.application;

import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;

/** A lead at an instant, as it was known: all that an explanation is made from. */
record Moment(LeadId leadId, Instant at, CompiledPolicy policy, Facts facts, Standing standing, Evidence evidence) {}
