package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.port.PoliciesAtWork;
import dev.entente.persistence.connection.Shield;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;

/** What decides, in PostgreSQL: one statement, so that both policies are of one moment. */
final class R2dbcPoliciesAtWork implements PoliciesAtWork {

    private static final String OF = """
            SELECT a.version, a.text, t.candidate_policy, t.candidate_run, c.text AS candidate_text FROM tenant t
            JOIN policy a ON a.tenant_id = t.id AND a.version = t.active_policy
            LEFT JOIN rescore r ON r.tenant_id = t.id AND r.policy_version = t.candidate_policy
            LEFT JOIN policy c ON c.tenant_id = t.id AND c.version = t.candidate_policy AND c.revision = r.revision
            WHERE t.id = :tenant""";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcPoliciesAtWork(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Optional<Texts>> of(TenantId tenant) {
        return shield.run(database.sql(OF)
                .bind("tenant", tenant.value())
                .map(R2dbcPoliciesAtWork::texts)
                .one()
                .singleOptional());
    }

    private static Texts texts(Readable row) {
        var active = new PolicySource(row.get("version", Integer.class), row.get("text", String.class));
        Integer candidate = row.get("candidate_policy", Integer.class);
        return candidate == null
                ? Texts.only(active)
                : new Texts(
                        active,
                        new PolicyBasis.Candidate(candidate, row.get("candidate_run", Integer.class)),
                        row.get("candidate_text", String.class));
    }
}
