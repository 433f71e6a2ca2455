package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Signals sent in parallel and twice count as signals sent one after another. */
@ExtendWith(SharedEntente.class)
class StormIT {

    private static final int SIGNALS = 2_000;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS_APART = 1_500;

    private static final Map<String, Object> NOT_A_MESSAGE = Map.of("type", "track", "userId", "storm-hot");

    private final Instant newest = Instant.now();

    @Test
    void two_thousand_signals_sent_twice_over_32_connections_count_as_one_after_another(Entente entente)
            throws Exception {
        var random = new Random(7);
        List<Map<String, Object>> twice = new ArrayList<>(signals("storm-hot"));
        twice.addAll(signals("storm-hot"));
        Collections.shuffle(twice, random);
        twice.addAll(100, Collections.nCopies(3, NOT_A_MESSAGE));
        var calm = CompletableFuture.runAsync(() -> sendOneAfterAnother(entente));

        Tally hot = Storming.storm(Storming.requests(twice, random), CONNECTIONS, entente.client()::send).stream()
                .reduce(Tally.NOTHING, Tally::plus);
        calm.join();

        assertThat(hot).isEqualTo(new Tally(SIGNALS, SIGNALS, 3));
        assertThat(entente.books().messageIds("storm-hot")).hasSize(SIGNALS).doesNotHaveDuplicates();
        assertThatLeadsAreAlike(entente.client());
        entente.books().assertBalanced();
    }

    private void sendOneAfterAnother(Entente entente) {
        try {
            for (Map<String, Object> signal : signals("storm-calm")) {
                entente.client().send(List.of(signal));
            }
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private void assertThatLeadsAreAlike(EntenteClient client) throws Exception {
        JsonNode hot = client.leadOf("userId", "storm-hot");
        JsonNode calm = client.leadOf("userId", "storm-calm");
        for (String field : List.of("stage", "fit", "engagement", "score", "traits")) {
            assertThat(hot.get(field))
                    .as(field)
                    .hasToString(calm.get(field).toString().replace("calm", "hot"));
        }
        String at = Instant.now().toString();
        Assessment rebuilt = client.rebuilt(calm.get("id").asString(), at);
        client.rebuilt(hot.get("id").asString(), at).assertAddsUp().assertScoresAs(rebuilt);
        client.assessment(hot.get("id").asString()).assertAddsUp().assertScoresAs(rebuilt);
        assertThat(rebuilt.lines().stream().mapToInt(Assessment.Line::count).sum())
                .isGreaterThan(SIGNALS * 9 / 10);
        assertThat(stagePath(client, hot)).isEqualTo(stagePath(client, calm)).containsExactly("LEAD MQL");
    }

    private static List<String> stagePath(EntenteClient client, JsonNode lead) throws Exception {
        String path = "/v1/leads/" + lead.get("id").asString() + "/timeline?limit=500&cursor=";
        var moves = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = client.get(path + cursor).ok();
            page.get("items").forEach(item -> {
                if (item.get("kind").asString().equals("transition")) {
                    moves.add(item.get("from").asString() + " " + item.get("to").asString());
                }
            });
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return moves.reversed();
    }

    /** The same for every lead but for who it is: over five weeks, some with the device they came from. */
    private List<Map<String, Object>> signals(String userId) {
        var signals = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < SIGNALS; i++) {
            Map<String, String> who =
                    i % 3 == 0 ? Map.of("userId", userId, "anonymousId", userId + "-device") : Map.of("userId", userId);
            String id = userId + "-" + i;
            Map<String, Object> signal = switch (i % 40) {
                case 0 -> Messages.identify(id, Map.of("email", userId + "@example.com", "title", "VP Sales"), who);
                case 1 -> Messages.page(id, "/pricing", who);
                case 2, 3, 4, 5, 6, 7, 8, 9 -> Messages.track(id, "Content Downloaded", who);
                default -> Messages.track(id, "Social Liked", who);
            };
            signals.add(Messages.at(newest.minusSeconds((long) i * SECONDS_APART), signal));
        }
        return signals;
    }
}
