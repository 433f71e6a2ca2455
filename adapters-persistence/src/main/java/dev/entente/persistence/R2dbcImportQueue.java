package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.PageOutcome;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.port.CommitOutcome;
import dev.entente.domain.port.ImportQueue;
import dev.entente.persistence.connection.IntakeConnections;
import dev.entente.persistence.connection.PostgresFailures;
import dev.entente.persistence.connection.Shield;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Imports that wait in PostgreSQL. Claimed one by one, past those that somebody else is claiming. */
final class R2dbcImportQueue implements ImportQueue {

    /** A lease that ends later than any given now was given before the clock was set back; clocks differ by less. */
    private static final String CLAIM = """
            WITH due AS (
              SELECT tenant_id, id FROM import
              WHERE state IN ('QUEUED', 'RUNNING')
                AND (lease_until IS NULL OR lease_until <= :now OR lease_until > :leaseUntil + interval '1 minute')
              ORDER BY worked_at, id
              LIMIT 1
              FOR UPDATE SKIP LOCKED
            ), claimed AS (
              UPDATE import i SET
                state = 'RUNNING', started_at = coalesce(i.started_at, :now), worked_at = :now,
                lease_until = :leaseUntil, token = i.token + 1, attempts = i.attempts + 1
              FROM due WHERE i.tenant_id = due.tenant_id AND i.id = due.id
              RETURNING i.*
            )
            SELECT c.tenant_id, c.id, c.token, c.attempts, c.mapping, c.imported_by, c.observed_at, c.next_page, p.rows
            FROM claimed c
            JOIN import_page p ON p.tenant_id = c.tenant_id AND p.import_id = c.id AND p.number = c.next_page""";

    private static final String FAIL = """
            UPDATE import SET state = 'FAILED', failure = :reason, ended_at = :now, lease_until = NULL
            WHERE tenant_id = :tenant AND id = :id AND token = :token AND state = 'RUNNING'""";

    private final IntakeConnections connections;
    private final DatabaseClient database;
    private final Shield shield;

    /** @param connections for the commits, which look leads up */
    R2dbcImportQueue(IntakeConnections connections, DatabaseClient database, Shield shield) {
        this.connections = connections;
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Optional<ImportTask>> claim(Instant now, Instant leaseUntil) {
        return shield.run(database.sql(CLAIM)
                        .bind("now", now)
                        .bind("leaseUntil", leaseUntil)
                        .mapProperties(Rows.ImportTaskRow.class)
                        .one()
                        .singleOptional())
                .thenApply(found -> found.map(ROWS::importTask));
    }

    @Override
    public CompletionStage<CommitOutcome> commit(ImportTask task, Changes changes, PageOutcome outcome, Instant now) {
        return shield.run(Mono.fromCallable(() -> PageCommitStatement.of(task, changes, outcome, now))
                .flatMap(statement -> connections.use(connection -> statement
                        .execute(connection)
                        .retryWhen(R2dbcLeadStore.AGAIN)
                        .then(Mono.<CommitOutcome>fromSupplier(CommitOutcome.Stored::new))
                        .onErrorResume(PostgresFailures::isStale, _ -> Mono.just(new CommitOutcome.Stale()))
                        .onErrorResume(PostgresFailures::isOutdated, _ -> Mono.just(new CommitOutcome.Outdated())))));
    }

    @Override
    public CompletionStage<Boolean> fail(ImportTask task, String reason, Instant now) {
        return shield.run(database.sql(FAIL)
                .bind("tenant", task.tenant().value())
                .bind("id", task.id())
                .bind("token", task.token())
                .bind("reason", reason)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(failed -> failed == 1));
    }

    @Override
    public CompletionStage<Integer> discardAbandoned(Instant before) {
        return shield.run(database.sql("SELECT drop_abandoned_uploads(:before)")
                .bind("before", before)
                .mapValue(Integer.class)
                .one());
    }
}
