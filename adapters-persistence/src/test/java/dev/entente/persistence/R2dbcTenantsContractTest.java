package dev.entente.persistence;

import dev.entente.contracts.TenantsContract;
import dev.entente.domain.port.OpenKeys;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class R2dbcTenantsContractTest extends TenantsContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);

    @AfterAll
    static void close() {
        STORES.close();
    }

    @BeforeEach
    void empty() {
        TestStores.execute(DATABASE, "TRUNCATE tenant, policy, api_key CASCADE");
    }

    @Override
    protected Tenants tenants() {
        return STORES.tenants();
    }

    @Override
    protected OpenKeys openKeys() {
        return STORES.openKeys();
    }

    @Override
    protected PolicyStore policies() {
        return STORES.policyStore();
    }
}
