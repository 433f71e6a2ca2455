package dev.entente.persistence;

import dev.entente.contracts.DirectoryStores;
import dev.entente.contracts.LeadDirectoryContract;
import dev.entente.domain.TenantId;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadDirectoryContractTest extends LeadDirectoryContract {

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
