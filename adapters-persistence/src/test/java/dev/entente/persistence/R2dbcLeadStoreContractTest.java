package dev.entente.persistence;

import dev.entente.contracts.LeadStoreContract;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadStoreContractTest extends LeadStoreContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }
}
