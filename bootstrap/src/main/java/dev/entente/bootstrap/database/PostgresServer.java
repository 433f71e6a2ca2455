package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of a cluster. It is not a child of ours: it outlives a JVM that is killed, and is found again. */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** What is left of a power cut must be recovered first, and that may take its time. */
    private static final Duration START_DEADLINE = Duration.ofMinutes(5);

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            // One file for each day of the week, so that the log does not grow for ever.
            "logging_collector=on",
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_truncate_on_rotation=on");

    private final DataDirectory directory;
    private final PostgresProgram program;
    private final Path cluster;
    private final ServerProcesses processes;

    PostgresServer(DataDirectory directory, PostgresProgram program, Path cluster) {
        this.directory = directory;
        this.program = program;
        this.cluster = cluster;
        this.processes = new ServerProcesses(directory.path(), cluster);
    }

    /**
     * Starts the server, after stopping one that an earlier run left behind.
     *
     * @return the port of 127.0.0.1 it listens on
     * @throws StartFailure if it does not start
     */
    int start() throws IOException {
        int port = freePort();
        start(port);
        return port;
    }

    /** As {@link #start()}, where it has been before. */
    void start(int port) throws IOException {
        if (processes.server().isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left behind");
            stop();
        }
        processes.killAll();
        processes.forgetStranger();
        Path log = directory.resolve("start.log");
        Files.deleteIfExists(log);
        try {
            control("start", START_DEADLINE, "--log=" + log, "--options=" + options(port));
        } catch (CommandFailedException failure) {
            throw new StartFailure("PostgreSQL did not start: " + reason(log).orElse(failure.getMessage()), failure);
        }
    }

    boolean runs() throws IOException {
        return processes.server().isPresent();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String options(int port) {
        return SETTINGS.stream().map(setting -> " -c " + setting).collect(Collectors.joining("", "-p " + port, ""));
    }

    private static Optional<String> reason(Path log) throws IOException {
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.contains("FATAL:"))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Stops the server if it runs: with a checkpoint, without one if that takes too long, by force if it does not
     * answer.
     */
    void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (processes.server().isEmpty()) {
                return;
            }
            try {
                control("stop", STOP_DEADLINE, "--mode=" + mode);
            } catch (CommandFailedException slow) {
                LOG.warn("PostgreSQL does not stop: {}", slow.getMessage());
            }
        }
        processes.killAll();
    }

    private void control(String action, Duration deadline, String... options) throws IOException {
        var arguments =
                new ArrayList<>(List.of(action, "--pgdata=" + cluster, "--wait", "--timeout=" + deadline.toSeconds()));
        arguments.addAll(List.of(options));
        program.run("pg_ctl", arguments);
    }
}
