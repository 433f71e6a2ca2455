package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * A table of a tenant's things, listed newest first; ties by id, in the same direction.
 *
 * @param <R> its rows
 * @param <T> what a row becomes
 */
final class NewestFirst<R, T> {

    /** Where a row stands in the list. */
    record Place(Instant at, UUID id) {}

    private static final String SQL = """
            SELECT * FROM %1$s WHERE tenant_id = :tenant AND %3$s
            ORDER BY %2$s DESC, id DESC LIMIT :limit""";

    private static final String EVERYTHING = "true";

    private final String table;
    private final String firstPage;
    private final String nextPage;
    private final Class<R> rows;
    private final Function<R, Place> place;
    private final Function<R, T> mapping;

    /** @param at the column of the instant that orders them */
    NewestFirst(String table, String at, Class<R> rows, Function<R, Place> place, Function<R, T> mapping) {
        this.table = table;
        this.firstPage = SQL.formatted(table, at, EVERYTHING);
        this.nextPage = SQL.formatted(table, at, "(%s, id) < (:at, :id::uuid)".formatted(at));
        this.rows = rows;
        this.place = place;
        this.mapping = mapping;
    }

    Mono<Page<T>> page(DatabaseClient database, TenantId tenant, PageRequest request) {
        var listing = new Listing(table + " of " + tenant);
        return Mono.fromCallable(() -> listing.after(request))
                .flatMapMany(after -> statement(database, after)
                        .bind("tenant", tenant.value())
                        .bind("limit", request.limit() + 1)
                        .mapProperties(rows)
                        .all())
                .map(this::placed)
                .collectList()
                .map(placed -> listing.page(placed, request));
    }

    private GenericExecuteSpec statement(DatabaseClient database, Optional<Position> after) {
        return after.map(position ->
                        database.sql(nextPage).bind("at", position.instant()).bind("id", position.key()))
                .orElseGet(() -> database.sql(firstPage));
    }

    private Placed<T> placed(R row) {
        Place found = place.apply(row);
        return new Placed<>(
                mapping.apply(row), Position.of(found.at(), found.id().toString()));
    }
}
