package dev.entente.bootstrap.database;

import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a server of ours again when it has ended without being asked to. It looks, and does not wait for the end of a
 * process: one that nobody reaps never ends for Java.
 */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long PERIOD_MILLIS = 500;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("postgres-watch").daemon().factory());
    private final PostgresServer server;
    private final int port;

    private ServerWatch(PostgresServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static ServerWatch over(PostgresServer server, int port) {
        var watch = new ServerWatch(server, port);
        var _ = watch.thread.scheduleWithFixedDelay(watch::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            if (!server.runs()) {
                LOG.warn("PostgreSQL has ended and is started again");
                server.start(port);
            }
        } catch (IOException | StartFailure failure) {
            LOG.error("PostgreSQL cannot be started again, which is tried on: {}", failure.getMessage());
        }
    }

    /** Returns when it does nothing any more. */
    @Override
    public void close() {
        thread.close();
    }
}
