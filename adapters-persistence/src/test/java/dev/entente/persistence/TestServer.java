package dev.entente.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL server for tests, which loses its data when the JVM ends. {@code -Dtest.db} says which: a
 * {@code container}, one that is {@code embedded} in the build, or by default ({@code auto}) a container where Docker
 * answers and else the embedded one.
 */
record TestServer(String host, int port, String superuser, String password) {

    private static final String IMAGE = "postgres:18-alpine";
    private static final String SUPERUSER = "postgres";

    private enum Kind {
        AUTO,
        CONTAINER,
        EMBEDDED
    }

    static TestServer start() {
        var kind = Kind.valueOf(System.getProperty("test.db", "auto").toUpperCase(Locale.ROOT));
        return switch (kind) {
            case CONTAINER -> container();
            case EMBEDDED -> embedded();
            case AUTO -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
        };
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static TestServer container() {
        var container = new PostgreSQLContainer(IMAGE)
                .withUsername(SUPERUSER)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        return new TestServer(container.getHost(), container.getFirstMappedPort(), SUPERUSER, container.getPassword());
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static TestServer embedded() {
        try {
            return new TestServer("localhost", EmbeddedPostgres.start().getPort(), SUPERUSER, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
