package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.imports.Upload;
import dev.entente.domain.port.ImportUploads;
import dev.entente.persistence.codec.ImportMappingJson;
import dev.entente.persistence.codec.SourcePageJson;
import dev.entente.persistence.connection.Shield;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Files on their way into PostgreSQL. */
final class R2dbcImportUploads implements ImportUploads {

    private static final String APPEND = """
            INSERT INTO import_page (tenant_id, import_id, number, rows) VALUES (:tenant, :upload, :number, :rows)
            ON CONFLICT DO NOTHING""";

    private static final String COMPLETE = """
            INSERT INTO import (
              tenant_id, id, state, mapping, digest, imported_by, observed_at, pages, rows, created_at, started_at, ended_at,
              worked_at)
            SELECT :tenant, :id, CASE WHEN :pages > 0 THEN 'QUEUED' ELSE 'COMPLETED' END, :mapping::json, :digest, :by,
              coalesce(
                (SELECT min(observed_at) FROM import WHERE tenant_id = :tenant AND digest = :digest), :beganAt),
              :pages, :rows, :completedAt, done.at, done.at, :completedAt
            FROM (SELECT CASE WHEN :pages = 0 THEN :completedAt END AS at) AS done
            RETURNING *""";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcImportUploads(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Void> append(TenantId tenant, UUID upload, SourcePage page) {
        return shield.run(Mono.defer(() -> database.sql(APPEND)
                .bind("tenant", tenant.value())
                .bind("upload", upload)
                .bind("number", page.number())
                .bind("rows", SourcePageJson.write(page.rows()))
                .then()));
    }

    @Override
    public CompletionStage<Import> complete(TenantId tenant, Upload upload) {
        return shield.run(Mono.defer(() -> database.sql(COMPLETE)
                .bind("tenant", tenant.value())
                .bind("id", upload.id())
                .bind("mapping", ImportMappingJson.write(upload.mapping()))
                .bind("digest", upload.digest())
                .bind("by", upload.by())
                .bind("beganAt", upload.beganAt())
                .bind("pages", upload.pages())
                .bind("rows", upload.rows())
                .bind("completedAt", upload.completedAt())
                .mapProperties(Rows.ImportRow.class)
                .one()
                .map(ROWS::imported)));
    }

    @Override
    public CompletionStage<Void> discard(TenantId tenant, UUID upload) {
        return shield.run(database.sql("SELECT drop_import_upload(:tenant, :upload)")
                .bind("tenant", tenant.value())
                .bind("upload", upload)
                .then());
    }
}
