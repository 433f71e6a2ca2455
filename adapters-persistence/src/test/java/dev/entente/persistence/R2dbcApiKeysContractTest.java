package dev.entente.persistence;

import dev.entente.contracts.ApiKeysContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.ApiKeys;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;

class R2dbcApiKeysContractTest extends ApiKeysContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);
    private static final AtomicInteger FOUNDED = new AtomicInteger();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected ApiKeys apiKeys() {
        return STORES.apiKeys();
    }

    @Override
    protected TenantId newTenant() {
        var tenant = new TenantId(FOUNDED.incrementAndGet());
        TestStores.foundTenant(DATABASE, tenant);
        return tenant;
    }

    @Override
    protected long auditEntries(TenantId tenant, UUID keyId) {
        try (var connection = DATABASE.connectAsOwner();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM audit_entry WHERE tenant_id = ? AND subject = ?")) {
            query.setInt(1, tenant.value());
            query.setObject(2, keyId);
            var count = query.executeQuery();
            count.next();
            return count.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
