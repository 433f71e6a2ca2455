package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.BeginOutcome;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.PendingMoves;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.SideEffects;
import dev.entente.persistence.connection.Shield;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Previews in PostgreSQL, see R__publishing.sql. */
final class R2dbcRescores implements Rescores {

    private static final String BEGIN =
            "SELECT begin_rescore(:tenant, :policy, :revision, :sideEffects, :now, :entry, :actor)";

    private static final String FIND = """
            SELECT policy_version, state, side_effects, leads, done, started_at, ended_at, failure,
              coalesce(moved, moves_of(rescore)) AS moved
            FROM rescore WHERE tenant_id = :tenant AND policy_version = :policy""";

    private static final String MOVES = """
            SELECT s.lead_id, l.stage, s.moves_to, s.fit, s.engagement, s.scored_at FROM lead_score s
            JOIN rescore r ON r.tenant_id = s.tenant_id AND r.policy_version = s.policy_version
            JOIN tenant t ON t.id = s.tenant_id
            JOIN lead l ON l.tenant_id = s.tenant_id AND l.id = s.lead_id
            WHERE s.tenant_id = :tenant AND s.policy_version = :policy AND s.moves_to IS NOT NULL AND NOT s.missed
              AND s.lead_id > :after AND (s.run = r.run OR s.policy_version = t.active_policy)
            ORDER BY s.lead_id LIMIT :limit""";

    private static final String APPLY =
            "SELECT policy_version, moves AS count FROM apply_pending_moves(:tenant, :now, :entry, :actor, :most)";

    private static final UUID NIL = new UUID(0, 0);

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcRescores(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<BeginOutcome> begin(
            TenantId tenant, int policyVersion, int revision, @Nullable SideEffects sideEffects, PolicyMaker by) {
        return begin(begin(tenant, policyVersion, revision, by.at())
                .bind(
                        "sideEffects",
                        sideEffects == null ? Parameters.in(String.class) : Parameters.in(sideEffects.name()))
                .bind("entry", by.entryId())
                .bind("actor", by.name()));
    }

    @Override
    public CompletionStage<BeginOutcome> renew(TenantId tenant, int policyVersion, int revision, Instant now) {
        return begin(begin(tenant, policyVersion, revision, now)
                .bindNull("sideEffects", String.class)
                .bindNull("entry", UUID.class)
                .bindNull("actor", String.class));
    }

    private GenericExecuteSpec begin(TenantId tenant, int policyVersion, int revision, Instant now) {
        return database.sql(BEGIN)
                .bind("tenant", tenant.value())
                .bind("policy", policyVersion)
                .bind("revision", revision)
                .bind("now", now);
    }

    private CompletionStage<BeginOutcome> begin(GenericExecuteSpec statement) {
        return shield.run(statement.mapValue(String.class).one().map(BeginOutcome::valueOf));
    }

    @Override
    public CompletionStage<Optional<Rescore>> find(TenantId tenant, int policyVersion) {
        return shield.run(database.sql(FIND)
                .bind("tenant", tenant.value())
                .bind("policy", policyVersion)
                .mapProperties(Rows.RescoreRow.class)
                .one()
                .map(ROWS::rescore)
                .singleOptional());
    }

    @Override
    public CompletionStage<Page<ForeseenMove>> moves(TenantId tenant, int policyVersion, PageRequest request) {
        var listing = new Listing("moves of " + tenant + policyVersion);
        return shield.run(Mono.fromCallable(() -> listing.after(request))
                .flatMapMany(after -> database.sql(MOVES)
                        .bind("tenant", tenant.value())
                        .bind("policy", policyVersion)
                        .bind(
                                "after",
                                after.map(position -> UUID.fromString(position.key()))
                                        .orElse(NIL))
                        .bind("limit", request.limit() + 1)
                        .mapProperties(Rows.MoveRow.class)
                        .all())
                .map(ROWS::move)
                .map(move -> new Placed<>(move, new Position(0, move.lead().toString())))
                .collectList()
                .map(placed -> listing.page(placed, request)));
    }

    @Override
    public CompletionStage<Optional<PendingMoves>> apply(TenantId tenant, PolicyMaker by) {
        return shield.run(database.sql(APPLY)
                .bind("tenant", tenant.value())
                .bind("now", by.at())
                .bind("entry", by.entryId())
                .bind("actor", by.name())
                .bind("most", PendingMoves.MOST_COUNTED)
                .mapProperties(PendingMoves.class)
                .one()
                .singleOptional());
    }
}
