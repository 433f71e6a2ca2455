package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The order in which signals arrive, and in which batches, decides nothing about a score. */
@ExtendWith(SharedEntente.class)
class ReplayIT {

    private static final int MESSAGES = 60;
    private static final int REPLAYS = 4;
    private static final long SPAN_SECONDS = Duration.ofDays(90).toSeconds();
    private static final List<String> TITLES = List.of("VP Sales", "Intern", "VP of Nothing", "Buyer");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_history_in_any_order_and_batching_gives_the_same_assessment(long seed, Entente entente) throws Exception {
        Instant now = Instant.now();
        Assessment first = replay(entente.client(), seed, 0, now);

        for (int replay = 1; replay < REPLAYS; replay++) {
            replay(entente.client(), seed, replay, now).assertScoresAs(first);
        }

        entente.books().assertBalanced();
    }

    /** Every replay is another person's, with the same life. The first is told in order, one by one. */
    private static Assessment replay(EntenteClient client, long seed, int replay, Instant now) throws Exception {
        String person = "replay-%d-%d".formatted(seed, replay);
        List<Map<String, Object>> history = history(person, new Random(seed), now);
        var order = new Random(31 * seed + replay);
        if (replay > 0) {
            Collections.shuffle(history, order);
        }
        for (List<Map<String, Object>> request : replay > 0 ? Storming.requests(history, order) : alone(history)) {
            assertThat(client.send(request)).isEqualTo(new Tally(request.size(), 0, 0));
        }
        JsonNode lead = client.leadOf("userId", person);
        assertThat(lead.at("/identities/anonymousId")).hasSize(2);
        String id = lead.get("id").asString();
        Assessment live = client.assessment(id).assertAddsUp();
        live.assertScoresAs(client.rebuilt(id, live.at()));
        assertThat(Json.hundredths(lead.get("score"))).isEqualTo(live.hundredths("score"));
        return client.rebuilt(id, now.toString()).assertAddsUp();
    }

    private static List<List<Map<String, Object>>> alone(List<Map<String, Object>> history) {
        return history.stream().map(List::of).toList();
    }

    /** Of two devices and an account, which turn out to be one person. */
    private static List<Map<String, Object>> history(String person, Random random, Instant now) {
        var history = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < MESSAGES; i++) {
            Map<String, Object> message = message(person, person + "-" + i, i, random);
            history.add(Messages.at(now.minusSeconds(random.nextLong(SPAN_SECONDS)), message));
        }
        return history;
    }

    private static Map<String, Object> message(String person, String id, int place, Random random) {
        String device = person + "-device-" + place % 2;
        Map<String, String> known = Map.of("userId", person, "anonymousId", device);
        if (place < 2) {
            return Messages.identify(id, Map.of("email", person + "@example.com"), known);
        }
        Map<String, String> who = switch (random.nextInt(3)) {
            case 0 -> known;
            case 1 -> Map.of("userId", person);
            default -> Map.of("anonymousId", device);
        };
        return switch (random.nextInt(5)) {
            case 0 -> Messages.identify(id, Map.of("title", TITLES.get(random.nextInt(TITLES.size()))), who);
            case 1 -> Messages.track(id, "Content Downloaded", who);
            case 2 -> Messages.track(id, "Social Liked", who);
            default -> Messages.page(id, "/pricing", who);
        };
    }
}
