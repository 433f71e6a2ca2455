package dev.entente.persistence;

import dev.entente.contracts.SettlementContract;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.Outbox;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class R2dbcSettlementContractTest extends SettlementContract {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresStores STORES = TestStores.open(DATABASE);

    @AfterAll
    static void close() {
        STORES.close();
    }

    @Override
    protected Outbox outbox() {
        return STORES.outbox();
    }

    @Override
    protected LeadStore store() {
        return STORES.leadStore();
    }

    @Override
    protected void setClockBack(Duration span) {
        TestStores.setOutboxClockBack(DATABASE, span);
    }
}
