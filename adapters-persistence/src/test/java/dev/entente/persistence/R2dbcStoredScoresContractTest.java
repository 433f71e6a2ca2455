package dev.entente.persistence;

import dev.entente.contracts.StoredScoresContract;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.StoredScores;
import org.junit.jupiter.api.AfterAll;

class R2dbcStoredScoresContractTest extends StoredScoresContract {

    private static final PostgresStores STORES = TestStores.open();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected StoredScores scores() {
        return STORES.storedScores();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }
}
