package dev.entente.persistence;

import dev.entente.contracts.ImportQueueContract;
import dev.entente.contracts.ImportStores;
import org.junit.jupiter.api.AutoClose;

class R2dbcImportQueueContractTest extends ImportQueueContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected ImportStores stores() {
        return STORES.imports();
    }
}
