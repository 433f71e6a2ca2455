package dev.entente.persistence;

import dev.entente.contracts.TenantsContract;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.Tenants;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

class R2dbcTenantsContractTest extends TenantsContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @BeforeEach
    void empty() {
        STORES.execute("TRUNCATE tenant, policy, api_key CASCADE");
    }

    @Override
    protected Tenants tenants() {
        return STORES.all().tenants();
    }

    @Override
    protected OpenKeys openKeys() {
        return STORES.all().openKeys();
    }

    @Override
    protected PolicyStore policies() {
        return STORES.all().policyStore();
    }
}
