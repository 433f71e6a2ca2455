package dev.entente.domain.lead;

import dev.entente.domain.lead.ChangeLog.Why;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person moves a lead.
 *
 * @param heldAt when the new stage began to hold; not after now
 */
public record PersonsMove(Stage to, String reason, @Nullable String note, Actor.Person by, Instant heldAt) {

    Why why() {
        return new Why(by, reason, note, false, List.of());
    }
}
