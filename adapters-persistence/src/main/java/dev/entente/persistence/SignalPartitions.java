package dev.entente.persistence;

import dev.entente.persistence.connection.Shield;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;

/** Signals are kept by month. A month without a partition of its own costs nothing but time, so late is never wrong. */
public final class SignalPartitions {

    private static final int MONTHS_AHEAD = 3;

    private final DatabaseClient database;
    private final Shield shield;

    SignalPartitions(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    /**
     * Makes what is missing for this month and the next three. To be called daily, by as many instances as there are.
     *
     * @return how many partitions were made
     */
    public CompletionStage<Integer> makeAhead(Instant now) {
        return shield.run(database.sql("SELECT make_signal_partitions(:now, :months)")
                .bind("now", now)
                .bind("months", MONTHS_AHEAD)
                .mapValue(Integer.class)
                .one());
    }
}
