package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.RejectedSignals;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.persistence.codec.RowArray;
import dev.entente.persistence.codec.RowWriter;
import dev.entente.persistence.connection.Shield;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Refused messages in PostgreSQL. They are hostile by nature: what cannot be stored of one is replaced. */
final class R2dbcRejectedSignals implements RejectedSignals {

    private static final String KEEP = """
            INSERT INTO rejected_signal (
              tenant_id, id, received_at, type, index, message_id, code, detail, payload, replayed_at, write_only)
            SELECT :tenant, r.* FROM unnest(:rejected) AS r
            ON CONFLICT DO NOTHING""";

    private static final String FIND = "SELECT * FROM rejected_signal WHERE tenant_id = :tenant AND id = :id";

    private static final NewestFirst<Rows.RejectedRow, RejectedSignal> REJECTED = new NewestFirst<>(
            "rejected_signal",
            "received_at",
            Rows.RejectedRow.class,
            row -> new NewestFirst.Place(row.receivedAt(), row.id()),
            ROWS::rejected);

    private static final String REPLAYED =
            "UPDATE rejected_signal SET replayed_at = :at WHERE tenant_id = :tenant AND id = :id";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcRejectedSignals(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Void> keep(TenantId tenant, List<RejectedSignal> rejected) {
        return shield.run(Mono.defer(() -> database.sql(KEEP)
                .bind("tenant", tenant.value())
                .bind("rejected", RowArray.of("refused_row", rejected, R2dbcRejectedSignals::write))
                .then()));
    }

    @Override
    public CompletionStage<Page<RejectedSignal>> list(TenantId tenant, PageRequest request) {
        return shield.run(REJECTED.page(database, tenant, request));
    }

    @Override
    public CompletionStage<Optional<RejectedSignal>> find(TenantId tenant, UUID id) {
        return shield.run(database.sql(FIND)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .mapProperties(Rows.RejectedRow.class)
                .one()
                .map(ROWS::rejected)
                .singleOptional());
    }

    @Override
    public CompletionStage<Void> replayed(TenantId tenant, UUID id, Instant at) {
        return shield.run(database.sql(REPLAYED)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("at", at)
                .then());
    }

    private static void write(RowWriter row, RejectedSignal rejected) {
        row.uuid(rejected.id())
                .instant(rejected.receivedAt())
                .text(rejected.type() == null ? null : rejected.type().name())
                .int4(rejected.index())
                .text(rejected.messageId() == null ? null : Storable.text(rejected.messageId()))
                .text(rejected.code())
                .text(Storable.text(rejected.detail()))
                .bytes(rejected.payload())
                .instant(rejected.replayedAt())
                .bool(rejected.writeOnly());
    }
}
