package dev.entente.persistence;

import dev.entente.contracts.ImportQueueContract;
import dev.entente.domain.port.ImportQueue;
import dev.entente.domain.port.ImportUploads;
import dev.entente.domain.port.Imports;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcImportQueueContractTest extends ImportQueueContract {

    private static final PostgresStores STORES = TestStores.open();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected ImportUploads uploads() {
        return STORES.importUploads();
    }

    @Override
    protected ImportQueue queue() {
        return STORES.importQueue();
    }

    @Override
    protected Imports imports() {
        return STORES.imports();
    }

    @Override
    protected LeadStore store() {
        return STORES.bulkLeadStore();
    }
}
