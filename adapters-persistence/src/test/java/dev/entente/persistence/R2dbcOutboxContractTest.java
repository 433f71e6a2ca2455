package dev.entente.persistence;

import dev.entente.contracts.OutboxContract;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.port.Outbox;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class R2dbcOutboxContractTest extends OutboxContract {

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

    @Override
    protected void sendOutAgainAround(Runnable other) {
        try (var connection = DATABASE.connectAsOwner();
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
