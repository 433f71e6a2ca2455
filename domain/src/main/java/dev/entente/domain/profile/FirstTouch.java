package dev.entente.domain.profile;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The channel a lead came through: that of the earliest touch which named one, whatever order touches arrive in. */
public record FirstTouch(String channel, Instant at) {

    public static final int MAX_CHANNEL_LENGTH = 255;

    private static final Comparator<FirstTouch> EARLIER =
            Comparator.comparing(FirstTouch::at).thenComparing(FirstTouch::channel);

    public static @Nullable FirstTouch earlier(@Nullable FirstTouch one, @Nullable FirstTouch other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return EARLIER.compare(one, other) <= 0 ? one : other;
    }
}
