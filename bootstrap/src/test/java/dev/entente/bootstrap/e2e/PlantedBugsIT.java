package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.bootstrap.e2e.planted.EarlyAcknowledgement;
import dev.entente.bootstrap.process.EntenteProcess;
import dev.entente.persistence.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker of histories has seen red: with each of these bugs in Entente, journal and books do not agree. */
class PlantedBugsIT {

    /** What {@code count_messages} is, but for the look at what it counted. */
    private static final String DEDUPE_OFF = """
            CREATE OR REPLACE FUNCTION count_messages(p_tenant int, p_signals signal_row[]) RETURNS void
              LANGUAGE sql AS $$
              INSERT INTO message (tenant_id, hash)
                SELECT p_tenant, s.hash FROM unnest(p_signals) AS s ON CONFLICT DO NOTHING $$""";

    @TempDir
    private Path directory;

    private final TestDatabase database = new TestDatabase();
    private final Books books = new Books(database::connectAsOwner);
    private final Journal journal = new Journal();

    @Test
    void a_message_that_counts_twice_is_found() throws Exception {
        try (Entente entente = Entente.startOn(database, directory, Map.of())) {
            assertThat(journal.send(entente.client(), signal(0))).isTrue();
            assertThat(journal.send(entente.client(), signal(0))).isTrue();
            journal.assertAgreesWith(books, "planted");

            books.execute(DEDUPE_OFF);
            assertThat(journal.send(entente.client(), signal(0))).isTrue();
        }

        assertThatTheBugIsFound("planted-0");
    }

    @Test
    void an_acknowledgement_before_the_commit_is_found() throws Exception {
        Map<String, String> environment = Entente.on(database, Map.of());
        try (EntenteProcess planted = EntenteProcess.start(directory, environment, EarlyAcknowledgement.class);
                var client = new EntenteClient(planted.address(), Entente.key(directory))) {
            for (int i = 0; i < 50; i++) {
                assertThat(journal.send(client, signal(i))).isTrue();
            }
            planted.kill();
        }

        assertThatTheBugIsFound("planted-49");
    }

    private static List<Map<String, Object>> signal(int number) {
        return List.of(Messages.track("planted-" + number, "Social Liked", Map.of("userId", "somebody")));
    }

    private void assertThatTheBugIsFound(String evidence) {
        assertThatThrownBy(() -> journal.assertAgreesWith(books, "planted"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(evidence);
    }
}
