package dev.entente.application;

import dev.entente.contracts.DueLeadsContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.LeadStore;

class InMemoryDueLeadsContractTest extends DueLeadsContract {

    private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);
    private final DueLeads dueLeads = new InMemoryDueLeads(store);

    @Override
    protected DueLeads dueLeads() {
        return dueLeads;
    }

    @Override
    protected LeadStore store() {
        return store;
    }

    @Override
    protected void found(TenantId tenant) {
        // each test has a store of its own
    }
}
