package dev.entente.bootstrap.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** What the embedded database leaves below the data directory, and with it the way into the database. */
public final class EmbeddedFiles {

    public static final String OWNER = "entente_owner";
    public static final String APPLICATION = "entente_app";

    private final Path directory;

    public EmbeddedFiles(Path dataDirectory) {
        this.directory = dataDirectory.resolve("postgres");
    }

    Path passwords() {
        return directory.resolve("passwords.properties");
    }

    Path cluster() {
        return directory.resolve("cluster");
    }

    private Path serverNumber() {
        return cluster().resolve("postmaster.pid");
    }

    public ProcessHandle server() throws IOException {
        String number = Files.readAllLines(serverNumber()).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    /** A process that has ended but was not reaped yet is alive to Java; it has no arguments any more. */
    public static boolean isRunning(ProcessHandle server) {
        return server.info().arguments().isPresent();
    }

    void giveServerNumberTo(Process stranger) throws IOException {
        List<String> lines = Files.readAllLines(serverNumber());
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(serverNumber(), lines);
    }

    public Connection connect(int port, String role) throws IOException, SQLException {
        var passwords = new Properties();
        try (Reader file = Files.newBufferedReader(passwords())) {
            passwords.load(file);
        }
        return connect(port, role, passwords.getProperty(role));
    }

    static Connection connect(int port, String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/entente?currentSchema=entente", role, password);
    }

    void execute(int port, String role, String sql) throws IOException, SQLException {
        try (Connection connection = connect(port, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String query(int port, String role, String sql) throws IOException, SQLException {
        try (Connection connection = connect(port, role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
