package dev.entente.bootstrap.process;

import static dev.entente.bootstrap.process.EmbeddedFiles.APPLICATION;
import static dev.entente.bootstrap.process.EmbeddedFiles.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database, and each end that its process and ours can come to. */
class EmbeddedDatabaseIT {

    /** Shared by all tests, each of which leaves Entente running: a first start is slow. */
    @TempDir
    private static Path directory;

    private static final String FOR_EVER = "SELECT count(*) FROM generate_series(1, 1000000000000)";
    private static final String RUNNING =
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT count(*) FROM generate%'";

    private static EmbeddedFiles files;
    private static EntenteProcess entente;

    @BeforeAll
    static void start() throws Exception {
        files = new EmbeddedFiles(directory.resolve("data"));
        entente = EntenteProcess.start(directory);
        files.execute(
                entente.databasePort(),
                OWNER,
                "CREATE TABLE note (text text); INSERT INTO note VALUES ('kept'); GRANT SELECT, UPDATE ON note TO entente_app");
    }

    @AfterAll
    static void stop() {
        entente.close();
    }

    @Test
    void data_survive_a_restart_and_the_server_ends_with_the_application() throws Exception {
        ProcessHandle server = files.server();

        entente.terminate();

        assertThat(EmbeddedFiles.isRunning(server)).isFalse();
        assertThatTheNextStartFindsTheData();
    }

    @Test
    void data_survive_a_kill_of_the_application_and_the_server_left_behind_is_replaced() throws Exception {
        ProcessHandle leftBehind = files.server();

        entente.kill();

        assertThat(EmbeddedFiles.isRunning(leftBehind)).isTrue();
        assertThatTheNextStartFindsTheData();
        assertThat(EmbeddedFiles.isRunning(leftBehind)).isFalse();
    }

    @Test
    void data_survive_a_kill_of_application_and_server() throws Exception {
        killBoth();

        assertThatTheNextStartFindsTheData();
    }

    @Test
    void what_is_too_busy_to_notice_that_its_server_was_killed_does_not_keep_the_next_from_starting() throws Exception {
        int port = entente.databasePort();
        CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> countForEver(port));
        await().until(() -> files.query(port, OWNER, RUNNING).equals("1"));

        killBoth();

        assertThatTheNextStartFindsTheData();
        await().until(busy::isCompletedExceptionally);
    }

    @Test
    void a_stranger_that_by_now_has_the_number_of_the_server_is_left_alone() throws Exception {
        killBoth();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        files.giveServerNumberTo(stranger);

        assertThatTheNextStartFindsTheData();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void a_second_process_is_refused_and_leaves_the_first_alone() throws Exception {
        EntenteProcess second = EntenteProcess.launch(directory, Map.of());

        assertThat(second.awaitExit()).isNotZero();
        assertThat(second.consoleLines())
                .singleElement()
                .asString()
                .contains("Another Entente uses", "ENTENTE_DATA_DIR");
        assertThat(note(entente)).isEqualTo("kept");
    }

    @Test
    void only_the_owner_of_the_files_can_read_them_and_only_a_password_opens_the_database() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.passwords())))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> EmbeddedFiles.connect(entente.databasePort(), "postgres", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_application_reads_and_writes_rows_and_nothing_else() throws Exception {
        int port = entente.databasePort();

        files.execute(port, APPLICATION, "UPDATE note SET text = text");

        assertThatThrownBy(() -> files.execute(port, APPLICATION, "CREATE TABLE own (text text)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> files.execute(port, APPLICATION, "TRUNCATE note"))
                .hasMessageContaining("permission denied");
        assertThat(
                        files.query(
                                port,
                                APPLICATION,
                                "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void what_was_committed_is_on_the_disk() throws Exception {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(files.query(entente.databasePort(), APPLICATION, "SHOW " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    private static void countForEver(int port) {
        try {
            files.execute(port, OWNER, FOR_EVER);
        } catch (IOException | SQLException killed) {
            throw new IllegalStateException(killed);
        }
    }

    private void killBoth() throws IOException {
        ProcessHandle server = files.server();
        entente.kill();
        server.destroyForcibly();
        await().until(() -> !EmbeddedFiles.isRunning(server));
    }

    private void assertThatTheNextStartFindsTheData() throws Exception {
        entente = EntenteProcess.start(directory);
        assertThat(note(entente)).isEqualTo("kept");
    }

    private String note(EntenteProcess running) throws Exception {
        return files.query(running.databasePort(), APPLICATION, "SELECT text FROM note");
    }
}
