package dev.entente.persistence;

import dev.entente.contracts.PublicationContract;
import dev.entente.contracts.PublishingStores;
import dev.entente.domain.TenantId;
import org.junit.jupiter.api.AutoClose;

class R2dbcPublicationContractTest extends PublicationContract {

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
