package dev.entente.persistence;

import dev.entente.contracts.OutboxStores;
import dev.entente.contracts.SettlementContract;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;

class R2dbcSettlementContractTest extends SettlementContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected OutboxStores stores() {
        return STORES.outbox();
    }

    @Override
    protected void setClockBack(Duration span) {
        STORES.setOutboxClockBack(span);
    }
}
