package dev.entente.persistence;

import dev.entente.persistence.connection.Shield;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;

/** Scores of policy versions that are past are forgotten in portions that disturb nobody. */
public final class PastScores {

    private static final int PORTION = 5_000;

    private final DatabaseClient database;
    private final Shield shield;

    PastScores(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    /**
     * Looks at the next leads of a tenant, and forgets what they have of versions that were retired, or whose preview
     * ended, before that, and never within the last hour. To be called every minute, by as many instances as there are.
     *
     * @return how many were forgotten
     */
    public CompletionStage<Long> forget(Instant before) {
        return forget(before, PORTION);
    }

    CompletionStage<Long> forget(Instant before, int leads) {
        return shield.run(database.sql("SELECT forget_past_scores(:before, :leads)")
                .bind("before", before)
                .bind("leads", leads)
                .mapValue(Long.class)
                .one());
    }
}
