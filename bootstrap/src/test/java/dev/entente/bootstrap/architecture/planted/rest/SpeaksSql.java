package dev.entente.bootstrap.architecture.planted.rest;

import io.r2dbc.spi.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.core.DatabaseClient;

public final class SpeaksSql {

    public String r2dbc(ConnectionFactory connections) {
        return connections.getMetadata().getName();
    }

    public DatabaseClient spring(DatabaseClient.Builder builder) {
        return builder.build();
    }

    public String jdbc(Connection connection) throws SQLException {
        return connection.getCatalog();
    }

    public int dataSource(DataSource source) throws SQLException {
        return source.getLoginTimeout();
    }

    public boolean flyway(Flyway flyway) {
        return flyway.migrate().success;
    }
}
