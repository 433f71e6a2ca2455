package dev.entente.domain.lifecycle;

import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Scores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded change of stage. A past stage is read from these, never computed again.
 *
 * @param id of the change in every feed
 * @param leadVersion the version of the lead it was committed with
 * @param ordinal its place among the transitions of that version, from 0
 * @param heldAt when the new stage began to hold
 * @param recordedAt when we came to know
 * @param reason a code such as {@code hand_raiser}, or a person's words
 * @param inferred not observed itself, but implied by a later stage
 * @param evidence the score lines behind a decision of the policy
 */
public record Transition(
        UUID id,
        LeadId leadId,
        long leadVersion,
        int ordinal,
        Stage from,
        Stage to,
        Instant heldAt,
        Instant recordedAt,
        Actor actor,
        String reason,
        @Nullable String note,
        boolean inferred,
        int policyVersion,
        Scores scores,
        List<Line> evidence) {

    public Transition {
        evidence = List.copyOf(evidence);
    }
}
