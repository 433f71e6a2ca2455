package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.port.Outbox;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.Settlement;
import dev.entente.persistence.connection.Shield;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The outbox in PostgreSQL. Rows are claimed one by one where nothing earlier of the same lead is pending; reading on
 * from the last id seen would lose rows, for a lower id may be committed after a higher one.
 */
final class R2dbcOutbox implements Outbox {

    /**
     * Pauses that begin later than now end at once. Two servers' clocks, of a primary and its heir, may differ a bit.
     */
    private static final String CLAIM = """
            WITH set_back AS (
              UPDATE outbox SET waits_since = now(), next_attempt_at = now()
              WHERE (tenant_id, id) IN (
                SELECT tenant_id, id FROM outbox
                WHERE destination = :destination AND state = 'pending' AND waits_since > now() + interval '1 minute'
                LIMIT :limit
                FOR UPDATE SKIP LOCKED)
            ), due AS (
              SELECT tenant_id, id FROM outbox o
              WHERE destination = :destination AND state = 'pending' AND next_attempt_at <= now()
                AND NOT is_leased(lease_until, make_interval(secs => :lease))
                AND NOT EXISTS (
                  SELECT FROM outbox earlier
                  WHERE earlier.tenant_id = o.tenant_id AND earlier.lead_id = o.lead_id
                    AND earlier.destination = o.destination AND earlier.state = 'pending' AND earlier.id < o.id)
              ORDER BY next_attempt_at, id
              LIMIT :limit
              FOR UPDATE SKIP LOCKED
            )
            UPDATE outbox o
            SET lease_until = now() + make_interval(secs => :lease), token = o.token + 1, attempts = o.attempts + 1
            FROM due WHERE o.tenant_id = due.tenant_id AND o.id = due.id
            RETURNING o.tenant_id, o.id, o.token, o.attempts, o.destination, o.change""";

    private static final String SETTLE = """
            UPDATE outbox SET lease_until = NULL, %s
            WHERE tenant_id = :tenant AND id = :id AND token = :token AND state = 'pending'""";

    private static final String DELIVERED = SETTLE.formatted("state = 'delivered', settled_at = :at");
    private static final String PARKED = SETTLE.formatted("state = 'parked', settled_at = :at, last_error = :error");
    private static final String RETRY = SETTLE.formatted(
            "waits_since = now(), next_attempt_at = now() + make_interval(secs => :pause), last_error = :error");

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcOutbox(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<List<Delivery>> claim(String destination, int limit, Duration lease) {
        return shield.run(database.sql(CLAIM)
                .bind("destination", destination)
                .bind("limit", limit)
                .bind("lease", Seconds.of(lease))
                .mapProperties(Rows.DeliveryRow.class)
                .all()
                .map(ROWS::delivery)
                .collectList());
    }

    @Override
    public CompletionStage<Boolean> settle(Delivery delivery, Settlement settlement) {
        return shield.run(update(settlement)
                .bind("tenant", delivery.tenant().value())
                .bind("id", delivery.id())
                .bind("token", delivery.token())
                .fetch()
                .rowsUpdated()
                .map(settled -> settled == 1));
    }

    private GenericExecuteSpec update(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Delivered(var at) -> database.sql(DELIVERED).bind("at", at);
            case Settlement.Parked(var at, var error) ->
                database.sql(PARKED).bind("at", at).bind("error", Storable.text(error));
            case Settlement.Retry(var pause, var error) ->
                database.sql(RETRY).bind("pause", Seconds.of(pause)).bind("error", Storable.text(error));
        };
    }
}
