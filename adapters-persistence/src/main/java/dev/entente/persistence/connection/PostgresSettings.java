package dev.entente.persistence.connection;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/**
 * How connections are kept.
 *
 * @param intakeConnections 1 or more: one for each lane that commits
 * @param generalConnections 1 or more: for everything else
 * @param deadline 100 ms or more: how long anybody waits for an answer, whatever becomes of the work. The server gives
 *     up before it: a statement after four fifths, waiting for a lock (and the statement is tried again) after two
 * @param eventLoops threads of the connections, null for those of the driver
 */
public record PostgresSettings(
        int intakeConnections,
        int generalConnections,
        Duration deadline,
        @Nullable LoopResources eventLoops) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    public static final PostgresSettings DEFAULTS = new PostgresSettings(4, 8, Duration.ofMillis(2_500), null);

    public PostgresSettings {
        if (intakeConnections < 1 || generalConnections < 1) {
            throw new IllegalArgumentException("each pool has 1 connection or more, not %d and %d"
                    .formatted(intakeConnections, generalConnections));
        }
        if (deadline.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a deadline is %s or more, not %s".formatted(SHORTEST, deadline));
        }
    }

    public PostgresSettings withIntakeConnections(int connections) {
        return new PostgresSettings(connections, generalConnections, deadline, eventLoops);
    }

    public PostgresSettings withDeadline(Duration wanted) {
        return new PostgresSettings(intakeConnections, generalConnections, wanted, eventLoops);
    }

    public PostgresSettings withEventLoops(LoopResources loops) {
        return new PostgresSettings(intakeConnections, generalConnections, deadline, loops);
    }

    PostgresSettings withOwnEventLoops() {
        return new PostgresSettings(intakeConnections, generalConnections, deadline, null);
    }

    /** When work that the server never answers is given up, and its connection with it. */
    Duration abandonAfter() {
        return deadline.multipliedBy(2);
    }

    /** What every session of the server is told, whatever the server's own configuration says. */
    Map<String, String> sessionOptions() {
        return Map.of(
                "synchronous_commit", "on",
                "statement_timeout", fifths(4),
                "lock_timeout", fifths(2),
                "idle_in_transaction_session_timeout", fifths(5),
                "jit", "off");
    }

    private String fifths(int many) {
        return Long.toString(deadline.toMillis() * many / 5);
    }
}
