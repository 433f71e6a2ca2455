package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.port.DueLeads;
import dev.entente.persistence.connection.Shield;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Due leads in PostgreSQL, found by an index over the few that are not waiting for nothing. */
final class R2dbcDueLeads implements DueLeads {

    private static final String CLAIM = "SELECT * FROM claim_due_leads(:now, :limit, make_interval(secs => :lease))";

    private static final String POSTPONE = "SELECT refresh_scores(:tenant, :rows)";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcDueLeads(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<List<DueLead>> claim(Instant now, int limit, Duration lease) {
        return shield.run(database.sql(CLAIM)
                .bind("now", now)
                .bind("limit", limit)
                .bind("lease", Seconds.of(lease))
                .mapProperties(Rows.DueRow.class)
                .all()
                .map(ROWS::due)
                .collectList());
    }

    @Override
    public CompletionStage<Void> postpone(TenantId tenant, List<Lead> leads) {
        return shield.run(Mono.defer(() -> database.sql(POSTPONE)
                .bind("tenant", tenant.value())
                .bind("rows", RescoredRows.of(leads))
                .then()));
    }
}
