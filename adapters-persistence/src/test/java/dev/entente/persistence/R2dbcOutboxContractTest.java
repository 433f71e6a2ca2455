package dev.entente.persistence;

import dev.entente.contracts.OutboxContract;
import dev.entente.contracts.OutboxStores;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;

class R2dbcOutboxContractTest extends OutboxContract {

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

    @Override
    protected void sendOutAgainAround(Runnable other) {
        try (var connection = STORES.database().connectAsOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    INSERT INTO outbox (tenant_id, destination, lead_id, change, next_attempt_at)
                    SELECT tenant_id, destination, lead_id, change, next_attempt_at FROM outbox ORDER BY id DESC LIMIT 1""");
            other.run();
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
