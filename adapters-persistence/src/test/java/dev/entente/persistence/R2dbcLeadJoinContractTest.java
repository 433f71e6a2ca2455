package dev.entente.persistence;

import dev.entente.contracts.LeadJoinContract;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcLeadJoinContractTest extends LeadJoinContract {

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
