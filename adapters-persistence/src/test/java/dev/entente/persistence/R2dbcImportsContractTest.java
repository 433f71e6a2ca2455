package dev.entente.persistence;

import dev.entente.contracts.ImportStores;
import dev.entente.contracts.ImportsContract;
import org.junit.jupiter.api.AutoClose;

class R2dbcImportsContractTest extends ImportsContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected ImportStores stores() {
        return STORES.imports();
    }
}
