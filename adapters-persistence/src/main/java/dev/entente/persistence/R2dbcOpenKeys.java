package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.KeyUse;
import dev.entente.domain.port.OpenKeys;
import dev.entente.persistence.codec.RowArray;
import dev.entente.persistence.codec.RowWriter;
import dev.entente.persistence.connection.Shield;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The keys that open anything, in PostgreSQL. */
final class R2dbcOpenKeys implements OpenKeys {

    private static final String ALL = """
            SELECT * FROM api_key_text
            WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
            ORDER BY tenant_id, id""";

    /** Locked in order, since other instances note the same keys at the same time. */
    private static final String USED = """
            WITH used AS (
              SELECT tenant_id, id FROM api_key JOIN unnest(:used) AS noted USING (tenant_id, id)
              WHERE last_used_at IS NULL OR last_used_at < :at
              ORDER BY tenant_id, id FOR NO KEY UPDATE OF api_key)
            UPDATE api_key SET last_used_at = :at FROM used
            WHERE api_key.tenant_id = used.tenant_id AND api_key.id = used.id""";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcOpenKeys(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<List<ApiKey>> all() {
        return shield.run(database.sql(ALL)
                .mapProperties(Rows.ApiKeyRow.class)
                .all()
                .map(ROWS::apiKey)
                .collectList());
    }

    @Override
    public CompletionStage<Void> used(Set<KeyUse> keys, Instant at) {
        return shield.run(Mono.defer(() -> database.sql(USED)
                .bind("used", RowArray.of("key_use", keys, R2dbcOpenKeys::write))
                .bind("at", at)
                .then()));
    }

    private static void write(RowWriter row, KeyUse use) {
        row.int4(use.tenant().value()).uuid(use.keyId());
    }
}
