package dev.entente.application;

import dev.entente.contracts.LeadHistoryContract;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.LeadStore;

class InMemoryLeadHistoryContractTest extends LeadHistoryContract {

    private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);

    @Override
    protected LeadHistory history() {
        return new InMemoryLeadHistory(store);
    }

    @Override
    protected LeadStore store() {
        return store;
    }
}
