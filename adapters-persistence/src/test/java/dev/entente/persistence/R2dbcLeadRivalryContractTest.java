package dev.entente.persistence;

import dev.entente.contracts.LeadRivalryContract;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadRivalryContractTest extends LeadRivalryContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }
}
