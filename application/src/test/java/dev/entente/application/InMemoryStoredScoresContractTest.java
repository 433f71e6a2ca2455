package dev.entente.application;

import dev.entente.contracts.StoredScoresContract;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.StoredScores;

class InMemoryStoredScoresContractTest extends StoredScoresContract {

    private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);
    private final StoredScores scores = new InMemoryStoredScores(store);

    @Override
    protected StoredScores scores() {
        return scores;
    }

    @Override
    protected LeadStore store() {
        return store;
    }
}
