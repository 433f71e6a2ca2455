package dev.entente.domain.publishing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest preview of a policy version is, and its publication.
 *
 * @param sideEffects how it is to be published; null while nobody wants that
 * @param leads how many there were when it began, at least; later ones are computed as they come
 * @param done how many of them are computed; a publication goes through all of them once more
 * @param moved how many leads would be moved, as it was found when each was computed
 * @param failure why it will not be completed
 */
public record Rescore(
        int policyVersion,
        State state,
        @Nullable SideEffects sideEffects,
        long leads,
        long done,
        List<MoveCount> moved,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    private static final int MILLIS_PER_SECOND = 1_000;

    /** Where it is in its life. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    public Rescore {
        moved = List.copyOf(moved);
    }

    public long remaining() {
        return state == State.COMPLETED ? 0 : Math.max(0, leads - done);
    }

    /** Leads a second, so far or in the end. */
    public BigDecimal rate(Instant now) {
        long millis =
                Duration.between(startedAt, endedAt == null ? now : endedAt).toMillis();
        return BigDecimal.valueOf(done * MILLIS_PER_SECOND)
                .divide(BigDecimal.valueOf(Math.max(1, millis)), 1, RoundingMode.HALF_EVEN);
    }
}
