package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import dev.entente.persistence.connection.PostgresAddress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own, below one directory that no other Entente may use at the same time. */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String HOST = "127.0.0.1";
    private static final String DATABASE = "entente";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "entente_owner";
    private static final String APPLICATION = "entente_app";

    private final DirectoryLock lock;
    private final ServerWatch watch;
    private final PostgresServer server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(DirectoryLock lock, ServerWatch watch, PostgresServer server, DatabaseAccess access) {
        this.lock = lock;
        this.watch = watch;
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the server; the first time, creates the database.
     *
     * @param directory where the program, the files and the passwords are kept
     */
    static EmbeddedDatabase start(DataDirectory directory) throws IOException {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return start(directory, lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, DirectoryLock lock) throws IOException {
        var passwords = Passwords.in(directory, SUPERUSER, OWNER, APPLICATION);
        var program = PostgresProgram.unpackTo(directory);
        var cluster = PostgresCluster.createIn(directory, program, SUPERUSER, passwords.of(SUPERUSER));
        var server = new PostgresServer(directory, program, cluster);
        int port = server.start();
        LOG.info("PostgreSQL runs on {}:{}, its files are in {}", HOST, port, directory);
        try {
            var access = provision(port, passwords);
            return new EmbeddedDatabase(lock, ServerWatch.over(server, port), server, access);
        } catch (SQLException | RuntimeException failure) {
            server.stop();
            throw new IOException("The embedded database cannot be set up", failure);
        }
    }

    private static DatabaseAccess provision(int port, Passwords passwords) throws SQLException {
        var access = new DatabaseAccess(
                address(port, DATABASE, OWNER, passwords), address(port, DATABASE, APPLICATION, passwords));
        Provisioning.provision(address(port, SUPERUSER, SUPERUSER, passwords), access);
        return access;
    }

    private static PostgresAddress address(int port, String database, String role, Passwords passwords) {
        return new PostgresAddress(HOST, port, database, role, passwords.of(role), Map.of());
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() throws IOException {
        watch.close();
        server.stop();
        lock.close();
        LOG.info("PostgreSQL has stopped");
    }
}
