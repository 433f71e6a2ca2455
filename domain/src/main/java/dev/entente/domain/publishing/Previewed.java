package dev.entente.domain.publishing;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.scoring.EngagementState;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be computed under a candidate.
 *
 * @param lead as it stands under the policy in force
 * @param state what is remembered of its signals under the candidate; null if they have to be read
 */
public record Previewed(Lead lead, @Nullable EngagementState state) {}
