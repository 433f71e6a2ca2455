package dev.entente.domain.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the push of one change ended. */
public sealed interface PushOutcome {

    /** The other side has it. */
    record Applied() implements PushOutcome {}

    /**
     * Worth another try: an overload, a time-out, an error on the other side.
     *
     * @param notBefore what the other side asked for (Retry-After), null if it did not say
     */
    record Transient(String detail, @Nullable Instant notBefore) implements PushOutcome {}

    /** The other side will never take it as it is. */
    record Rejected(String detail) implements PushOutcome {}
}
