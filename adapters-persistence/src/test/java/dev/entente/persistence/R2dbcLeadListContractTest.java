package dev.entente.persistence;

import dev.entente.contracts.DirectoryStores;
import dev.entente.contracts.LeadListContract;
import dev.entente.domain.TenantId;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadListContractTest extends LeadListContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected DirectoryStores stores() {
        return STORES.directory();
    }

    @Override
    protected void found(TenantId tenant) {
        STORES.found(tenant);
    }
}
