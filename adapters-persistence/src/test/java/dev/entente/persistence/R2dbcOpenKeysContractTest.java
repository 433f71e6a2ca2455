package dev.entente.persistence;

import dev.entente.contracts.OpenKeysContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.OpenKeys;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;

class R2dbcOpenKeysContractTest extends OpenKeysContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);
    private static final AtomicInteger FOUNDED = new AtomicInteger();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected OpenKeys openKeys() {
        return STORES.openKeys();
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
}
