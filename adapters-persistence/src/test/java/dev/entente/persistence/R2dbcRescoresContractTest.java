package dev.entente.persistence;

import dev.entente.contracts.PublishingStores;
import dev.entente.contracts.RescoresContract;
import dev.entente.domain.TenantId;
import org.junit.jupiter.api.AutoClose;

class R2dbcRescoresContractTest extends RescoresContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected PublishingStores stores() {
        return STORES.publishing();
    }

    @Override
    protected void found(TenantId tenant) {
        STORES.foundPublishing(tenant);
    }
}
