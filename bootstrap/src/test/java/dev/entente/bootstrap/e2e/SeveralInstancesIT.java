package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.persistence.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Instances that know nothing of each other, on one database. */
class SeveralInstancesIT {

    private static final int SIGNALS = 600;
    private static final int LEADS = 3;
    private static final int CONNECTIONS = 16;

    @TempDir
    private static Path here;

    @TempDir
    private static Path there;

    private final TestDatabase database = new TestDatabase();
    private final Books books = new Books(database::connectAsOwner);

    @Test
    void two_that_start_together_on_an_empty_database_share_a_tenant_and_count_each_message_once() throws Exception {
        books.execute("DROP SCHEMA entente CASCADE");
        List<Entente> pair =
                Entente.startPairOn(database, here, there, Map.of("ENTENTE_POLICY", Entente.stormPolicy(here)));
        try (Entente one = pair.getFirst();
                Entente other = pair.getLast()) {
            EntenteClient client = one.client();
            EntenteClient otherClient = other.client();
            assertThat(books.column("SELECT id FROM tenant")).hasSize(1);

            Tally all = storm(List.of(client, otherClient));

            assertThat(all).isEqualTo(new Tally(SIGNALS, SIGNALS, 0));
            assertThat(books.messageIds("several")).hasSize(SIGNALS).doesNotHaveDuplicates();
            books.assertBalanced();
            assertThatBothSayTheSame(client, otherClient);
        }
    }

    /** Every message goes to both. */
    private static Tally storm(List<EntenteClient> clients) throws Exception {
        record Errand(EntenteClient to, List<Map<String, Object>> messages) {}
        var random = new Random(11);
        var errands = new ArrayList<Errand>();
        for (EntenteClient client : clients) {
            List<Map<String, Object>> messages = signals();
            Collections.shuffle(messages, random);
            Storming.requests(messages, random).forEach(request -> errands.add(new Errand(client, request)));
        }
        Collections.shuffle(errands, random);
        return Storming.storm(errands, CONNECTIONS, errand -> errand.to().send(errand.messages())).stream()
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private static List<Map<String, Object>> signals() {
        var signals = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < SIGNALS; i++) {
            String user = "several-" + i % LEADS;
            signals.add(Messages.track("several-" + i, "Social Liked", Map.of("userId", user)));
        }
        return signals;
    }

    private static void assertThatBothSayTheSame(EntenteClient client, EntenteClient other) throws Exception {
        for (int i = 0; i < LEADS; i++) {
            JsonNode lead = client.leadOf("userId", "several-" + i);
            assertThat(other.leadOf("userId", "several-" + i)).isEqualTo(lead);
            String id = lead.get("id").asString();
            Assessment live = client.assessment(id).assertAddsUp();
            live.assertScoresAs(other.rebuilt(id, live.at()));
            assertThat(live.line("liked-us").count()).isEqualTo(SIGNALS / LEADS);
        }
    }
}
