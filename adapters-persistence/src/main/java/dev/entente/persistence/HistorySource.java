package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.port.TimelineItem;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DataClassRowMapper;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/**
 * A table that tells of leads, read newest first. Each lead's part comes from the table's primary key, so a page costs
 * what it holds, however long a life is.
 *
 * @param <T> what a row becomes
 */
final class HistorySource<T> {

    private static final String SQL = """
            SELECT i.* FROM unnest(:family) AS f (id), LATERAL (
              SELECT * FROM (
                SELECT *, %3$s AS item_at, (%4$s) COLLATE "C" AS item_key FROM %1$s
                WHERE tenant_id = :tenant AND %2$s = f.id
              ) AS one
              WHERE %5$s
              ORDER BY item_at DESC, item_key DESC LIMIT :limit
            ) AS i
            ORDER BY item_at DESC, item_key DESC LIMIT :limit""";

    private static final String EVERYTHING = "true";
    private static final String BEHIND = "item_at <= :at AND (item_at, item_key) < (:at, :key)";

    /** Of what a lead's version brought, as text that sorts like the numbers. */
    private static final String PLACE =
            "lead_id || lpad(to_hex(lead_version), 16, '0') || lpad(to_hex(ordinal), 16, '0')";

    private static final String CONFLICT = "'4' || md5(lead_id || kind || value || owner_id)";

    static final HistorySource<StoredSignal> SIGNALS =
            of("signal", "lead_id", "occurred_at", "'1' || " + PLACE, Rows.SignalRow.class, ROWS::storedSignal);

    /** Keys start with a digit of their table, so that no two items of a timeline have one position. */
    static final List<HistorySource<? extends TimelineItem>> TIMELINE = List.of(
            SIGNALS.as(TimelineItem.SignalItem::new),
            of("trait_record", "lead_id", "observed_at", "'2' || " + PLACE, Rows.TraitRow.class, ROWS::trait)
                    .as(TimelineItem.TraitItem::new),
            of("lead_join", "survivor", "at", "'3' || absorbed", Rows.JoinRow.class, ROWS::join)
                    .as(TimelineItem.JoinItem::new),
            of("identity_conflict", "lead_id", "at", CONFLICT, Rows.ConflictRow.class, ROWS::conflict)
                    .as(TimelineItem.ConflictItem::new),
            of("transition", "lead_id", "held_at", "'5' || " + PLACE, Rows.TransitionRow.class, ROWS::transition)
                    .as(TimelineItem.TransitionItem::new));

    private final String firstPage;
    private final String nextPage;
    private final Function<Readable, T> mapping;

    private static <R, T> HistorySource<T> of(
            String table, String lead, String at, String key, Class<R> row, Function<R, T> mapping) {
        return new HistorySource<>(
                SQL.formatted(table, lead, at, key, EVERYTHING),
                SQL.formatted(table, lead, at, key, BEHIND),
                new DataClassRowMapper<>(row).andThen(mapping));
    }

    private HistorySource(String firstPage, String nextPage, Function<Readable, T> mapping) {
        this.firstPage = firstPage;
        this.nextPage = nextPage;
        this.mapping = mapping;
    }

    private <U> HistorySource<U> as(Function<T, U> further) {
        return new HistorySource<>(firstPage, nextPage, mapping.andThen(further));
    }

    Flux<Placed<T>> read(DatabaseClient database, TenantId tenant, UUID[] family, Optional<Position> after, int limit) {
        return after.map(position ->
                        database.sql(nextPage).bind("at", position.instant()).bind("key", position.key()))
                .orElseGet(() -> database.sql(firstPage))
                .bind("tenant", tenant.value())
                .bind("family", family)
                .bind("limit", limit)
                .map(this::placed)
                .all();
    }

    private Placed<T> placed(Readable row) {
        var position = Position.of(row.get("item_at", Instant.class), row.get("item_key", String.class));
        return new Placed<>(mapping.apply(row), position);
    }
}
