package dev.entente.domain.lead;

import dev.entente.domain.lead.ChangeLog.Why;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Observation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of people says of one of them.
 *
 * @param observation what is said, as of when the list came
 * @param createdAt since when the person is known, null if the list does not say
 * @param stage how far the person has come, null if the list does not say
 * @param by who brought the list
 * @param reason of the moves that lead to the stage
 */
public record ListEntry(
        Observation observation,
        @Nullable Instant createdAt,
        @Nullable Stage stage,
        Actor.Person by,
        String reason) {

    /** Since when it holds, as far as nothing else is known. */
    Instant since() {
        return createdAt == null ? observation.observedAt() : createdAt;
    }

    @Nullable FirstTouch touch() {
        return observation.channel() == null ? null : new FirstTouch(observation.channel(), since());
    }

    boolean leadsOn(Standing standing) {
        return stage != null && Standing.isFurther(stage, standing.stage());
    }

    /** A list brings leads forward only; what held before the lead's stage began to hold is no contradiction. */
    boolean contradicts(Standing standing) {
        return stage != null && stage != standing.stage() && !leadsOn(standing) && !since().isBefore(standing.since());
    }

    Why why(Stage step) {
        return new Why(by, reason, null, step != stage, List.of());
    }
}
