package dev.entente.rest.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was sent.
 *
 * @param sentAt by the sender's clock, as written
 * @param context for all of the messages
 */
record Envelope(List<Slice> messages, @Nullable String sentAt, SharedContext context) {}
