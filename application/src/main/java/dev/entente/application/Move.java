package dev.entente.application;

import dev.entente.domain.lifecycle.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to move a lead.
 *
 * @param reason needed for a move back: to LEAD, RECYCLED or DISQUALIFIED
 * @param at when the new stage began to hold, null for now; so history can be brought in
 */
public record Move(
        Stage to,
        @Nullable String reason,
        @Nullable String note,
        String by,
        @Nullable Instant at) {}
