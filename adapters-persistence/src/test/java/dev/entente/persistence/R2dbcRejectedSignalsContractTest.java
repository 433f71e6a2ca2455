package dev.entente.persistence;

import dev.entente.contracts.RejectedSignalsContract;
import dev.entente.domain.port.RejectedSignals;
import org.junit.jupiter.api.AutoClose;

class R2dbcRejectedSignalsContractTest extends RejectedSignalsContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected RejectedSignals rejected() {
        return STORES.all().rejectedSignals();
    }
}
