package dev.entente.domain.port;

import dev.entente.domain.signal.MessageId;
import java.util.Set;

/** How a commit ended. Only {@link Stored} has written anything. */
public sealed interface CommitOutcome {

    record Stored() implements CommitOutcome {}

    /** A lead has moved on since it was loaded, or an identity has found another owner: load and decide again. */
    record Stale() implements CommitOutcome {}

    /** Decided with other policy versions than the tenant has by now: learn of them, and decide again. */
    record Outdated() implements CommitOutcome {}

    /** These messages were counted before: decide again without them. */
    record Known(Set<MessageId> messageIds) implements CommitOutcome {

        public Known {
            messageIds = Set.copyOf(messageIds);
        }
    }
}
