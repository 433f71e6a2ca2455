package dev.entente.persistence;

import dev.entente.contracts.RejectedSignalsContract;
import dev.entente.domain.port.RejectedSignals;
import org.junit.jupiter.api.AfterAll;

class R2dbcRejectedSignalsContractTest extends RejectedSignalsContract {

    private static final PostgresStores STORES = TestStores.open();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected RejectedSignals rejected() {
        return STORES.rejectedSignals();
    }
}
