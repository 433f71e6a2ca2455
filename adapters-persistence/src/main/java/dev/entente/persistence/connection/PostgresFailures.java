package dev.entente.persistence.connection;

import dev.entente.domain.port.PortFailure;
import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;
import reactor.pool.PoolShutdownException;

/** What a failure means: the one place where errors of PostgreSQL and its driver are told apart. */
public final class PostgresFailures {

    /** Raised by commit_changes: a lead or an identity is not as it was loaded. */
    private static final String STALE = "EN001";

    /** Raised by commit_changes: a message was counted before. */
    private static final String KNOWN = "EN002";

    /** Raised by commit_changes: the tenant has other policy versions. */
    private static final String OUTDATED = "EN003";

    /** Serialization failure, deadlock, lock not available: the same statement may succeed at once. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03");

    /** Bad data, a broken constraint, bad SQL: a defect of ours, which no other try repairs. */
    private static final Set<String> DEFECTS = Set.of("22", "23", "42");

    private PostgresFailures() {}

    public static boolean isStale(Throwable failure) {
        return STALE.equals(sqlState(failure));
    }

    public static boolean isOutdated(Throwable failure) {
        return OUTDATED.equals(sqlState(failure));
    }

    public static boolean isKnown(Throwable failure) {
        return KNOWN.equals(sqlState(failure));
    }

    public static boolean isTransient(Throwable failure) {
        return TRANSIENT.contains(sqlState(failure));
    }

    /** As the ports promise it: unavailable, or the defect itself. */
    static Throwable translate(Throwable failure) {
        return isOutage(failure)
                ? new PortFailure.Unavailable("PostgreSQL did not answer in time or is gone", failure)
                : failure;
    }

    private static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case R2dbcException database -> !DEFECTS.contains(sqlClass(database));
            case TimeoutException _, IOException _, PoolShutdownException _, AbortedException _ -> true;
            default -> isWrappedOutage(failure.getCause());
        };
    }

    /** Spring's client says in words of its own what the driver said. */
    private static boolean isWrappedOutage(@Nullable Throwable cause) {
        return cause != null && isOutage(cause);
    }

    private static String sqlClass(R2dbcException failure) {
        String state = failure.getSqlState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static String sqlState(Throwable failure) {
        return failure instanceof R2dbcException database && database.getSqlState() != null
                ? database.getSqlState()
                : "";
    }
}
