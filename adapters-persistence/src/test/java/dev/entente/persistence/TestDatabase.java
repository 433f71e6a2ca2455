package dev.entente.persistence;

import dev.entente.persistence.connection.ConnectionPools;
import dev.entente.persistence.connection.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A fresh, migrated database with the roles of the real one, on one server for all tests of this JVM. Make one for each
 * test class; nothing has to be closed. {@link TestServer} says how to choose the server.
 */
public final class TestDatabase {

    private static final String OWNER = "entente_owner";
    private static final String APPLICATION = "entente_app";
    private static final String PASSWORD = "secret";

    private static final TestServer SERVER = TestServer.start();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String MIGRATED = "migrated";

    static {
        for (String role : List.of(OWNER, APPLICATION)) {
            asSuperuser("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, PASSWORD));
        }
        asSuperuser("CREATE DATABASE %s OWNER %s".formatted(MIGRATED, OWNER));
        var flyway = Flyway.configure().dataSource(SERVER.jdbcUrl(MIGRATED), OWNER, PASSWORD);
        PostgresSchema.configure(flyway, APPLICATION).load().migrate();
    }

    private final String name = "test_" + DATABASES.incrementAndGet();

    /** A copy of one that was migrated. */
    public TestDatabase() {
        asSuperuser("CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, OWNER, MIGRATED));
    }

    /** Where the application finds it, with no more rights than the migrations give. */
    public PostgresAddress address() {
        return address(APPLICATION);
    }

    /** Where the role finds it that migrates and owns the tables. */
    public PostgresAddress ownerAddress() {
        return address(OWNER);
    }

    /** For arranging and looking around: a connection of the owner, in the schema of the tables. */
    public Connection connectAsOwner() throws SQLException {
        Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(name), OWNER, PASSWORD);
        connection.setSchema(ConnectionPools.SCHEMA);
        return connection;
    }

    private PostgresAddress address(String role) {
        return new PostgresAddress(SERVER.host(), SERVER.port(), name, role, PASSWORD, Map.of());
    }

    private static void asSuperuser(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(SERVER.jdbcUrl("postgres"), SERVER.superuser(), SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
