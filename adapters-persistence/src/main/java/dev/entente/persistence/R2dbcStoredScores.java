package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.ScorePage;
import dev.entente.domain.port.StoredScores;
import dev.entente.persistence.connection.Shield;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Scores in PostgreSQL. A page is a range of lead ids, which are ordered by time. */
final class R2dbcStoredScores implements StoredScores {

    private static final String CLAIM =
            "SELECT * FROM claim_score_page(:tenant, :policy, :day, :size, make_interval(secs => :lease))";

    /** LATERAL and OFFSET 0 as in {@link LoadStatement}. */
    private static final String LEADS = """
            SELECT s.policy_version, %s FROM lead_score s
            CROSS JOIN LATERAL (SELECT * FROM lead WHERE tenant_id = s.tenant_id AND id = s.lead_id OFFSET 0) AS l
            WHERE s.tenant_id = :tenant AND s.policy_version = :policy AND s.lead_id > :after AND s.lead_id <= :last
              AND s.scored_at < :before AND l.joined_into IS NULL""".formatted(LeadRow.COLUMNS);

    private static final String FINISH = "SELECT finish_score_page(:tenant, :policy, :number, :token, :rows)";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcStoredScores(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Claim> claim(TenantId tenant, int policyVersion, LocalDate day, int size, Duration lease) {
        return shield.run(database.sql(CLAIM)
                .bind("tenant", tenant.value())
                .bind("policy", policyVersion)
                .bind("day", day)
                .bind("size", size)
                .bind("lease", Seconds.of(lease))
                .mapProperties(Rows.ScorePageRow.class)
                .one()
                .map(row -> claim(row, policyVersion)));
    }

    private static Claim claim(Rows.ScorePageRow row, int policyVersion) {
        if (row.number() == null) {
            return row.finished() ? new Claim.Finished() : new Claim.Taken();
        }
        return new Claim.Page(ROWS.scorePage(row, policyVersion));
    }

    @Override
    public CompletionStage<List<Lead>> leads(TenantId tenant, ScorePage page, Instant scoredBefore) {
        return shield.run(database.sql(LEADS)
                .bind("tenant", tenant.value())
                .bind("policy", page.policyVersion())
                .bind("after", page.after().value())
                .bind("last", page.last().value())
                .bind("before", scoredBefore)
                .map(LeadRow::lead)
                .all()
                .collectList());
    }

    @Override
    public CompletionStage<Boolean> finish(TenantId tenant, ScorePage page, List<Lead> rescored) {
        return shield.run(Mono.defer(() -> database.sql(FINISH)
                .bind("tenant", tenant.value())
                .bind("policy", page.policyVersion())
                .bind("number", page.number())
                .bind("token", page.token())
                .bind("rows", RescoredRows.of(rescored))
                .mapValue(Boolean.class)
                .one()));
    }
}
