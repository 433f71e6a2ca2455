package dev.entente.persistence;

import dev.entente.contracts.OpenKeysContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.ApiKeys;
import dev.entente.domain.port.OpenKeys;
import org.junit.jupiter.api.AutoClose;

class R2dbcOpenKeysContractTest extends OpenKeysContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected OpenKeys openKeys() {
        return STORES.all().openKeys();
    }

    @Override
    protected ApiKeys apiKeys() {
        return STORES.all().apiKeys();
    }

    @Override
    protected TenantId newTenant() {
        return STORES.newTenant();
    }
}
