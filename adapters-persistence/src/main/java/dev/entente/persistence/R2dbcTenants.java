package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.Tenants;
import dev.entente.persistence.connection.Shield;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.r2dbc.core.DatabaseClient;

/** Tenants in PostgreSQL. */
final class R2dbcTenants implements Tenants {

    private static final String FOUND = "SELECT found_tenant(:tenant, :name, :policy, :keyId, :keyHash, :at)";

    private static final String IDS = "SELECT id FROM tenant ORDER BY id";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcTenants(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Boolean> found(Founding founding) {
        return shield.run(database.sql(FOUND)
                .bind("tenant", founding.tenant().value())
                .bind("name", founding.name())
                .bind("policy", founding.policyText())
                .bind("keyId", founding.keyId())
                .bind("keyHash", founding.keyHash())
                .bind("at", founding.at())
                .mapValue(Boolean.class)
                .one());
    }

    @Override
    public CompletionStage<List<TenantId>> ids() {
        return shield.run(database.sql(IDS)
                .mapValue(Integer.class)
                .all()
                .map(TenantId::new)
                .collectList());
    }
}
