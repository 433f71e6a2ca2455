package dev.entente.persistence;

import dev.entente.contracts.LeadHistoryContract;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadHistoryContractTest extends LeadHistoryContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected LeadHistory history() {
        return STORES.all().leadHistory();
    }

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }
}
