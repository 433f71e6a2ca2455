package dev.entente.persistence;

import dev.entente.contracts.LeadJoinContract;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadJoinContractTest extends LeadJoinContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }
}
