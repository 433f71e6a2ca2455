package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyBasis.Candidate;
import dev.entente.domain.port.RescoreQueue;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.publishing.Previewed;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.signal.Signal;
import dev.entente.persistence.connection.IntakeConnections;
import dev.entente.persistence.connection.Shield;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Previews that wait in PostgreSQL, see R__publishing.sql. */
final class R2dbcRescoreQueue implements RescoreQueue {

    private static final String BASES = "SELECT id, active_policy, candidate_policy, candidate_run FROM tenant";

    private static final String CLAIM =
            "SELECT * FROM claim_rescore_page(:tenant, :size, make_interval(secs => :lease))";

    private static final String STORE =
            "SELECT store_rescored(:tenant, :policy, :run, :number, :token, make_interval(secs => :lease), :rows)";

    private static final String FINISH = "SELECT finish_rescore_page(:tenant, :policy, :run, :number, :token)";

    private static final String ADVANCE = "SELECT advance_rescore(:tenant, :now)";

    private static final String FAIL = "SELECT fail_rescore(:tenant, :policy, :run, :reason, :now)";

    private static final String CLAIM_MOVES =
            "SELECT * FROM claim_pending_moves(:limit, make_interval(secs => :lease))";

    private final IntakeConnections bulk;
    private final DatabaseClient database;
    private final Shield shield;

    /** @param bulk for what reads many rows at once */
    R2dbcRescoreQueue(IntakeConnections bulk, DatabaseClient database, Shield shield) {
        this.bulk = bulk;
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Map<TenantId, PolicyBasis>> bases() {
        return shield.run(database.sql(BASES)
                .mapProperties(Rows.BasisRow.class)
                .all()
                .collectMap(row -> new TenantId(row.id()), R2dbcRescoreQueue::basis));
    }

    private static PolicyBasis basis(Rows.BasisRow row) {
        return row.candidatePolicy() == null || row.candidateRun() == null
                ? PolicyBasis.only(row.activePolicy())
                : new PolicyBasis(row.activePolicy(), new Candidate(row.candidatePolicy(), row.candidateRun()));
    }

    @Override
    public CompletionStage<Claim> claim(TenantId tenant, int size, Duration lease) {
        return shield.run(database.sql(CLAIM)
                .bind("tenant", tenant.value())
                .bind("size", size)
                .bind("lease", Seconds.of(lease))
                .mapProperties(Rows.RescorePageRow.class)
                .one()
                .map(R2dbcRescoreQueue::claim));
    }

    private static Claim claim(Rows.RescorePageRow row) {
        return switch (row.claim()) {
            case "PAGE" -> new Claim.Page(ROWS.rescorePage(row));
            case "FINISHED" -> new Claim.Finished();
            case "REPLACED" -> new Claim.Replaced(ROWS.candidate(row));
            default -> new Claim.Nothing();
        };
    }

    @Override
    public CompletionStage<List<Previewed>> leads(TenantId tenant, RescorePage page, Instant dayBegan, Instant now) {
        return shield.run(bulk.use(connection -> PreviewStatements.leads(connection, tenant, page, dayBegan, now)));
    }

    @Override
    public CompletionStage<Optional<Map<LeadId, List<Signal>>>> signals(
            TenantId tenant, Collection<LeadId> leads, int most) {
        return shield.run(bulk.use(connection -> PreviewStatements.signals(connection, tenant, leads, most)));
    }

    @Override
    public CompletionStage<Boolean> store(
            TenantId tenant, RescorePage page, List<CandidateChange> computed, Duration lease) {
        return shield.run(Mono.defer(() -> onPage(STORE, tenant, page)
                .bind("lease", Seconds.of(lease))
                .bind("rows", CommitRows.candidates(computed))
                .mapValue(Boolean.class)
                .one()
                .retryWhen(R2dbcLeadStore.AGAIN)));
    }

    @Override
    public CompletionStage<Boolean> catchUp(
            TenantId tenant,
            RescorePage page,
            Lead since,
            BiFunction<Lead, List<Signal>, CandidateChange> compute,
            Duration lease) {
        var catchUp = new CatchUp(tenant, page, since, compute, lease);
        return shield.run(
                bulk.use(connection -> Mono.defer(() -> catchUp.on(connection)).retryWhen(R2dbcLeadStore.AGAIN)));
    }

    @Override
    public CompletionStage<Finish> finish(TenantId tenant, RescorePage page) {
        return shield.run(
                onPage(FINISH, tenant, page).mapValue(String.class).one().map(Finish::valueOf));
    }

    private DatabaseClient.GenericExecuteSpec onPage(String sql, TenantId tenant, RescorePage page) {
        return database.sql(sql)
                .bind("tenant", tenant.value())
                .bind("policy", page.candidate().version())
                .bind("run", page.candidate().run())
                .bind("number", page.number())
                .bind("token", page.token());
    }

    @Override
    public CompletionStage<Void> advance(TenantId tenant, Instant now) {
        return shield.run(database.sql(ADVANCE)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .then()
                .retryWhen(R2dbcLeadStore.AGAIN));
    }

    @Override
    public CompletionStage<Boolean> fail(TenantId tenant, Candidate candidate, String reason, Instant now) {
        return shield.run(database.sql(FAIL)
                .bind("tenant", tenant.value())
                .bind("policy", candidate.version())
                .bind("run", candidate.run())
                .bind("reason", reason)
                .bind("now", now)
                .mapValue(Boolean.class)
                .one());
    }

    @Override
    public CompletionStage<List<DueLead>> claimMoves(int limit, Duration lease) {
        return shield.run(database.sql(CLAIM_MOVES)
                .bind("limit", limit)
                .bind("lease", Seconds.of(lease))
                .mapProperties(Rows.DueRow.class)
                .all()
                .map(ROWS::due)
                .collectList());
    }
}
