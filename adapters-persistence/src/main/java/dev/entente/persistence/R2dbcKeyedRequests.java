package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Attempt;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.request.KeptAnswer;
import dev.entente.domain.request.KeyedRequest;
import dev.entente.persistence.connection.Shield;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;

/** Requests with a key in PostgreSQL. */
final class R2dbcKeyedRequests implements KeyedRequests {

    private static final String BEGIN = """
            SELECT fingerprint, attempt, status, headers, body
            FROM begin_keyed_request(:tenant, :key, :fingerprint, :attempt, make_interval(secs => :lease))""";

    private static final String ANSWERED = """
            UPDATE keyed_request SET status = :status, headers = :headers, body = :body
            WHERE tenant_id = :tenant AND key = :key AND attempt = :attempt""";

    private static final String GAVE_UP = """
            UPDATE keyed_request SET lease_until = '-infinity'
            WHERE tenant_id = :tenant AND key = :key AND attempt = :attempt""";

    private static final String NAME_FROM_VALUE = ": ";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcKeyedRequests(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Attempt> begin(TenantId tenant, KeyedRequest request, UUID attempt, Duration lease) {
        return shield.run(database.sql(BEGIN)
                .bind("tenant", tenant.value())
                .bind("key", request.key())
                .bind("fingerprint", request.fingerprint())
                .bind("attempt", attempt)
                .bind("lease", Seconds.of(lease))
                .mapProperties(Rows.KeyedRequestRow.class)
                .one()
                .map(row -> attempt(row, request, attempt)));
    }

    private static Attempt attempt(Rows.KeyedRequestRow row, KeyedRequest request, UUID attempt) {
        if (!row.fingerprint().equals(request.fingerprint())) {
            return new Attempt.Mismatch();
        }
        if (row.status() != null && row.headers() != null && row.body() != null) {
            return new Attempt.Answered(new KeptAnswer(row.status(), headers(row.headers()), row.body()));
        }
        return row.attempt().equals(attempt) ? new Attempt.Begun() : new Attempt.UnderWay();
    }

    @Override
    public CompletionStage<Void> answered(TenantId tenant, String key, UUID attempt, KeptAnswer answer) {
        return shield.run(database.sql(ANSWERED)
                .bind("tenant", tenant.value())
                .bind("key", key)
                .bind("attempt", attempt)
                .bind("status", answer.status())
                .bind("headers", lines(answer.headers()))
                .bind("body", answer.body())
                .then());
    }

    @Override
    public CompletionStage<Void> gaveUp(TenantId tenant, String key, UUID attempt) {
        return shield.run(database.sql(GAVE_UP)
                .bind("tenant", tenant.value())
                .bind("key", key)
                .bind("attempt", attempt)
                .then());
    }

    private static String[] lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + NAME_FROM_VALUE + header.getValue())
                .toArray(String[]::new);
    }

    private static Map<String, String> headers(String[] lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(NAME_FROM_VALUE, 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
