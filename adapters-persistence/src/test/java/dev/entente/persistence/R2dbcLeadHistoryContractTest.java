package dev.entente.persistence;

import dev.entente.contracts.LeadHistoryContract;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcLeadHistoryContractTest extends LeadHistoryContract {

    private static final PostgresStores STORES = TestStores.open();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected LeadHistory history() {
        return STORES.leadHistory();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }
}
