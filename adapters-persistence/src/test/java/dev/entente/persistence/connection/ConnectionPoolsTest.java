package dev.entente.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.persistence.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class ConnectionPoolsTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final PostgresSettings SETTINGS = PostgresSettings.DEFAULTS.withDeadline(Duration.ofSeconds(10));

    @Test
    void every_session_commits_durably_and_gives_up_in_time_whatever_the_database_is_set_to() throws SQLException {
        try (var owner = DATABASE.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("ALTER DATABASE %s SET synchronous_commit = off".formatted(owner.getCatalog()));
        }
        var pools = List.of(
                ConnectionPools.intake(DATABASE.address(), SETTINGS),
                ConnectionPools.general(DATABASE.address(), SETTINGS));

        assertThat(pools).allSatisfy(pool -> {
            assertThat(show(pool, "synchronous_commit")).isEqualTo("on");
            assertThat(show(pool, "statement_timeout")).isEqualTo("8s");
            assertThat(show(pool, "lock_timeout")).isEqualTo("4s");
            assertThat(show(pool, "idle_in_transaction_session_timeout")).isEqualTo("10s");
            assertThat(show(pool, "search_path")).contains(ConnectionPools.SCHEMA);
        });
        pools.forEach(ConnectionPool::dispose);
    }

    @Test
    void opening_a_pool_connects_to_nothing() {
        var nowhere = new PostgresAddress("nowhere.invalid", 1, "none", "nobody", "", Map.of());

        ConnectionPools.intake(nowhere, SETTINGS).dispose();
        ConnectionPools.general(nowhere, SETTINGS).dispose();
    }

    @Test
    void an_address_keeps_its_password_to_itself() {
        assertThat(new PostgresAddress("db", 5432, "entente", "app", "s3cret", Map.of()))
                .hasToString("postgresql://app@db:5432/entente");
    }

    private static String show(ConnectionPool pool, String setting) {
        return Objects.requireNonNull(DatabaseClient.create(pool)
                .sql("SHOW " + setting)
                .mapValue(String.class)
                .one()
                .block(Duration.ofSeconds(10)));
    }
}
