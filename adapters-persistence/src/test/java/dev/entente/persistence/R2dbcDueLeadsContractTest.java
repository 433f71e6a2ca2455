package dev.entente.persistence;

import dev.entente.contracts.DueLeadsContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcDueLeadsContractTest extends DueLeadsContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected DueLeads dueLeads() {
        return STORES.dueLeads();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }

    @Override
    protected void found(TenantId tenant) {
        TestStores.execute(DATABASE, "UPDATE lead_score SET next_change_at = NULL");
        TestStores.foundTenant(DATABASE, tenant);
    }
}
