package dev.entente.persistence;

import dev.entente.contracts.TimelineContract;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AfterAll;

class R2dbcTimelineContractTest extends TimelineContract {

    private static final PostgresStores STORES = TestStores.open();

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected LeadDirectory directory() {
        return STORES.leadDirectory();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }
}
