package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.persistence.connection.Shield;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Imports to look at, in PostgreSQL. */
final class R2dbcImports implements Imports {

    private static final String FIND = "SELECT * FROM import WHERE tenant_id = :tenant AND id = :id";

    private static final NewestFirst<Rows.ImportRow, Import> IMPORTS = new NewestFirst<>(
            "import",
            "created_at",
            Rows.ImportRow.class,
            row -> new NewestFirst.Place(row.createdAt(), row.id()),
            ROWS::imported);

    private static final String REJECTED = """
            SELECT * FROM import_rejected_row WHERE tenant_id = :tenant AND import_id = :id AND line > :line
            ORDER BY line LIMIT :limit""";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcImports(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Optional<Import>> find(TenantId tenant, UUID id) {
        return shield.run(database.sql(FIND)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .mapProperties(Rows.ImportRow.class)
                .one()
                .map(ROWS::imported)
                .singleOptional());
    }

    @Override
    public CompletionStage<Page<Import>> list(TenantId tenant, PageRequest request) {
        return shield.run(IMPORTS.page(database, tenant, request));
    }

    @Override
    public CompletionStage<Page<RejectedRow>> rejectedRows(TenantId tenant, UUID id, PageRequest request) {
        var listing = new Listing("rejected rows of " + tenant + id);
        return shield.run(Mono.fromCallable(() -> listing.after(request))
                .flatMapMany(after -> database.sql(REJECTED)
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .bind("line", after.map(Position::value).orElse(0L))
                        .bind("limit", request.limit() + 1)
                        .mapProperties(Rows.RejectedImportRow.class)
                        .all())
                .map(row -> new Placed<>(ROWS.rejectedRow(row), new Position(row.line(), "")))
                .collectList()
                .map(placed -> listing.page(placed, request)));
    }
}
