package dev.entente.persistence;

import dev.entente.contracts.StoredScoresContract;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.StoredScores;
import org.junit.jupiter.api.AutoClose;

class R2dbcStoredScoresContractTest extends StoredScoresContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected StoredScores scores() {
        return STORES.all().storedScores();
    }

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }
}
