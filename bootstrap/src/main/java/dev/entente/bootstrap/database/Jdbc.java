package dev.entente.bootstrap.database;

import dev.entente.bootstrap.start.StartFailure;
import dev.entente.persistence.connection.PostgresAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** The blocking driver, for what happens before the application runs. */
final class Jdbc {

    private static final Duration LOGIN_DEADLINE = Duration.ofSeconds(10);

    private Jdbc() {}

    static String url(PostgresAddress address) {
        return "jdbc:postgresql://%s:%d/%s?loginTimeout=%d"
                .formatted(
                        address.host(),
                        address.port(),
                        URLEncoder.encode(address.database(), StandardCharsets.UTF_8),
                        LOGIN_DEADLINE.toSeconds());
    }

    /**
     * Opens a connection.
     *
     * @throws StartFailure if the server does not answer or does not let this user in
     */
    static Connection connect(PostgresAddress address) {
        try {
            return DriverManager.getConnection(url(address), address.user(), address.password());
        } catch (SQLException refusal) {
            throw new StartFailure("Cannot open %s: %s".formatted(address, refusal.getMessage()), refusal);
        }
    }
}
