package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyChange;
import dev.entente.domain.access.TenantKeys;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.persistence.codec.RowArray;
import dev.entente.persistence.codec.RowWriter;
import dev.entente.persistence.codec.ScopeColumns;
import dev.entente.persistence.connection.Shield;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The keys of a tenant in PostgreSQL. */
final class R2dbcApiKeys implements ApiKeys {

    private static final NewestFirst<Rows.ApiKeyRow, ApiKey> KEYS = new NewestFirst<>(
            "api_key_text",
            "created_at",
            Rows.ApiKeyRow.class,
            row -> new NewestFirst.Place(row.createdAt(), row.id()),
            ROWS::apiKey);

    private static final String VERSION = "SELECT keys_version FROM tenant WHERE id = :tenant";

    private static final String ALL = "SELECT * FROM api_key_text WHERE tenant_id = :tenant";

    /** Everything hangs on the first line: where the version has moved on, nothing is written. */
    private static final String COMMIT = """
            WITH turn AS (
              UPDATE tenant SET keys_version = keys_version + 1 WHERE id = :tenant AND keys_version = :expected RETURNING id),
            written AS (
              INSERT INTO api_key (tenant_id, id, hash, name, scopes, origins, created_at, expires_at, revoked_at)
              SELECT turn.id, k.id, k.hash, k.name, string_to_array(k.scopes, ' '), string_to_array(k.origins, ' '),
                k.created_at, k.expires_at, k.revoked_at
              FROM turn, unnest(:keys) AS k
              ON CONFLICT (tenant_id, id) DO UPDATE
              SET expires_at = excluded.expires_at, revoked_at = excluded.revoked_at)
            INSERT INTO audit_entry (tenant_id, id, at, actor, action, subject, detail)
            SELECT turn.id, :entryId, :at, :actor, :action, :subject, :detail FROM turn""";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcApiKeys(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Page<ApiKey>> list(TenantId tenant, PageRequest request) {
        return shield.run(KEYS.page(database, tenant, request));
    }

    /** The version is read first: keys that are newer than it make the commit fail, and are loaded again. */
    @Override
    public CompletionStage<TenantKeys> load(TenantId tenant) {
        return shield.run(database.sql(VERSION)
                .bind("tenant", tenant.value())
                .mapValue(Long.class)
                .one()
                .zipWhen(_ -> all(tenant), (version, keys) -> new TenantKeys(tenant, version, keys)));
    }

    private Mono<List<ApiKey>> all(TenantId tenant) {
        return database.sql(ALL)
                .bind("tenant", tenant.value())
                .mapProperties(Rows.ApiKeyRow.class)
                .all()
                .map(ROWS::apiKey)
                .collectList();
    }

    @Override
    public CompletionStage<Boolean> commit(TenantId tenant, KeyChange change) {
        var entry = change.entry();
        return shield.run(Mono.defer(() -> database.sql(COMMIT)
                .bind("tenant", tenant.value())
                .bind("expected", change.expectedVersion())
                .bind("keys", RowArray.of("api_key_row", change.keys(), R2dbcApiKeys::write))
                .bind("entryId", entry.id())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("action", entry.action())
                .bind("subject", change.subject().id())
                .bind("detail", entry.detail())
                .fetch()
                .rowsUpdated()
                .map(written -> written == 1)));
    }

    private static void write(RowWriter row, ApiKey key) {
        row.uuid(key.id())
                .text(key.hash())
                .text(key.grant().name())
                .text(ScopeColumns.write(key.grant().scopes()))
                .text(ScopeColumns.write(key.grant().origins()))
                .instant(key.createdAt())
                .instant(key.grant().expiresAt())
                .instant(key.revokedAt());
    }
}
