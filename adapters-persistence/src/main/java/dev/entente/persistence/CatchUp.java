package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.signal.Signal;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One lead is held, brought up to date and stored, in one transaction of a few short statements. */
record CatchUp(
        TenantId tenant,
        RescorePage page,
        Lead since,
        BiFunction<Lead, List<Signal>, CandidateChange> compute,
        Duration lease) {

    private static final String HOLD = "SELECT hold_lead($1, $2)";

    private static final String STORE =
            "SELECT store_rescored($1, $2, $3, $4, $5, make_interval(secs => $6), $7) AS held";

    Mono<Boolean> on(Connection connection) {
        return Mono.usingWhen(
                Mono.from(connection.beginTransaction()).thenReturn(connection),
                _ -> hold(connection).then(lead(connection)).flatMap(lead -> store(connection, lead)),
                Connection::commitTransaction,
                (_, _) -> connection.rollbackTransaction(),
                Connection::rollbackTransaction);
    }

    private Mono<Void> hold(Connection connection) {
        var statement = connection
                .createStatement(HOLD)
                .bind(0, tenant.value())
                .bind(1, since.id().value());
        return Flux.from(statement.execute())
                .flatMap(result -> result.getRowsUpdated())
                .then();
    }

    /** Empty where there is nothing to do. */
    private Mono<List<Previewed>> lead(Connection connection) {
        var only =
                new RescorePage(page.candidate(), page.number(), since.id(), since.id(), page.token(), page.attempt());
        return PreviewStatements.leads(connection, tenant, only, Instant.EPOCH, Instant.EPOCH);
    }

    private Mono<Boolean> store(Connection connection, List<Previewed> found) {
        return Flux.fromIterable(found)
                .concatMap(lead -> PreviewStatements.signalsSince(connection, tenant, since)
                        .map(signals -> compute.apply(lead.lead(), signals)))
                .collectList()
                .flatMap(computed -> storeComputed(connection, computed));
    }

    private Mono<Boolean> storeComputed(Connection connection, List<CandidateChange> computed) {
        var statement = connection
                .createStatement(STORE)
                .bind(0, tenant.value())
                .bind(1, page.candidate().version())
                .bind(2, page.candidate().run())
                .bind(3, page.number())
                .bind(4, page.token())
                .bind(5, Seconds.of(lease))
                .bind(6, CommitRows.candidates(computed));
        return Flux.from(statement.execute())
                .flatMap(result -> result.map(row -> row.get("held", Boolean.class)))
                .single();
    }
}
