package dev.entente.persistence;

import dev.entente.contracts.LeadStoreContract;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcLeadStoreContractTest extends LeadStoreContract {

    private static final PostgresStores STORES = TestStores.open();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }
}
