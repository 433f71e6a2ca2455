package dev.entente.persistence.connection;

import java.util.Map;

/**
 * Where a database is, and who enters.
 *
 * @param options further ones by the driver's names, such as {@code sslMode} with {@code require}
 */
public record PostgresAddress(
        String host, int port, String database, String user, String password, Map<String, String> options) {

    public PostgresAddress {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
        options = Map.copyOf(options);
    }

    /** Without the password: addresses are logged. */
    @Override
    public String toString() {
        return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
