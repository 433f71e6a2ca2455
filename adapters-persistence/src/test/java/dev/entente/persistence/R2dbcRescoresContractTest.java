package dev.entente.persistence;

import dev.entente.contracts.PublishingStores;
import dev.entente.contracts.RescoresContract;
import dev.entente.domain.TenantId;
import org.junit.jupiter.api.AfterAll;

class R2dbcRescoresContractTest extends RescoresContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected PublishingStores stores() {
        return TestStores.publishing(STORES);
    }

    @Override
    protected void found(TenantId tenant) {
        TestStores.foundPublishing(DATABASE, tenant);
    }
}
