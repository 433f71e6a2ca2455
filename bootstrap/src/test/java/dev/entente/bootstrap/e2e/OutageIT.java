package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.persistence.FaultyWire;
import dev.entente.persistence.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The wire to the database dies in every way wires do, and comes back. */
@Isolated("holds the application to times")
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path directory;

    private static FaultyWire wire;
    private static Entente entente;

    @BeforeAll
    static void start() throws Exception {
        var database = new TestDatabase();
        wire = new FaultyWire(
                database.ownerAddress().host(), database.ownerAddress().port());
        entente = Entente.startOver(wire, database, directory);
    }

    @AfterAll
    static void stop() throws Exception {
        entente.close();
        wire.close();
    }

    @AfterEach
    void repair() {
        wire.repair();
    }

    @Test
    void a_black_hole_is_answered_in_time_by_every_operation() throws Exception {
        assertThatAllWaitForTheEndOf(wire::freeze, "black-hole");
    }

    @Test
    void a_database_that_hangs_up_is_answered_in_time_by_every_operation() throws Exception {
        assertThatAllWaitForTheEndOf(wire::refuse, "hung-up");
    }

    private static void assertThatAllWaitForTheEndOf(Runnable outage, String name) throws Exception {
        var operations = Operations.on(entente, name);
        outage.run();

        operations.assertThatAllAreUnavailable();

        wire.repair();
        operations.awaitThatAllAreServed();
        operations.awaitThatNoConnectionIsLost();
        entente.books().assertBalanced();
    }

    @Test
    void half_open_connections_are_replaced_without_help() throws Exception {
        var operations = Operations.on(entente, "half-open");
        wire.strand();

        operations.awaitThatAllAreServed();

        wire.cut();
        operations.awaitThatAllAreServed();
        operations.awaitThatNoConnectionIsLost();
    }

    @Test
    void a_commit_that_was_lost_on_its_way_is_done_by_the_next_try() throws Exception {
        wire.cutBefore("lost-before");

        isUnavailable(offer("lost-before"));

        assertThat(eventually("lost-before")).isEqualTo(new Tally(1, 0, 0));
        assertThat(entente.books().messageIds("lost-before")).hasSize(1);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_known_to_the_next_try() throws Exception {
        wire.cutAfter("lost-after");

        isUnavailable(offer("lost-after"));

        assertThat(eventually("lost-after")).isEqualTo(new Tally(0, 1, 0));
        assertThat(entente.books().messageIds("lost-after")).hasSize(1);
    }

    private static Answer offer(String messageId) throws Exception {
        return entente.client()
                .offer(List.of(Messages.track(messageId, "Social Liked", Map.of("userId", "of-the-commit"))));
    }

    private static Tally eventually(String messageId) {
        return Tally.of(await().atMost(PATIENCE)
                .until(() -> offer(messageId), answer -> !answer.isBusy())
                .ok());
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
