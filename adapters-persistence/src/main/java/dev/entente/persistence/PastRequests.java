package dev.entente.persistence;

import dev.entente.persistence.connection.Shield;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;

/** Requests with a key are remembered for a while, and then forgotten in portions that disturb nobody. */
public final class PastRequests {

    private static final int PORTION = 5_000;

    private final DatabaseClient database;
    private final Shield shield;

    PastRequests(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    /**
     * Forgets a portion of what began before that, and never what began within a day. To be called every minute, by as
     * many instances as there are.
     *
     * @return how many were forgotten
     */
    public CompletionStage<Long> forget(Instant before) {
        return shield.run(database.sql("SELECT forget_keyed_requests(:before, :portion)")
                .bind("before", before)
                .bind("portion", PORTION)
                .mapValue(Long.class)
                .one());
    }
}
