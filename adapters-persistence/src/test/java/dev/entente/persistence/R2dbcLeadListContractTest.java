package dev.entente.persistence;

import dev.entente.contracts.LeadListContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcLeadListContractTest extends LeadListContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected LeadDirectory directory() {
        return STORES.leadDirectory();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }

    @Override
    protected void found(TenantId tenant) {
        TestStores.foundTenant(DATABASE, tenant);
    }
}
