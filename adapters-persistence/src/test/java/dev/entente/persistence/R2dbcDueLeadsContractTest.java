package dev.entente.persistence;

import dev.entente.contracts.DueLeadsContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AutoClose;

class R2dbcDueLeadsContractTest extends DueLeadsContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected DueLeads dueLeads() {
        return STORES.all().dueLeads();
    }

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }

    @Override
    protected void found(TenantId tenant) {
        STORES.execute("UPDATE lead_score SET next_change_at = NULL");
        STORES.found(tenant);
    }
}
