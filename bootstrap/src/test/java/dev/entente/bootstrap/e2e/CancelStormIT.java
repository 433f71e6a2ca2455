package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers that go away at any moment leave nothing half done, and no connection behind. */
@ExtendWith(SharedEntente.class)
class CancelStormIT {

    private static final int REQUESTS = 3_000;
    private static final int CONNECTIONS = 24;
    private static final int LEADS = 20;

    /** The intake's and the general pool together. */
    private static final int MOST_DATABASE_CONNECTIONS = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void thousands_of_aborted_requests_leave_no_orphan_and_a_healthy_pool(Entente entente) throws Exception {
        List<String> leads = leads(entente);

        List<Boolean> good = Storming.storm(
                IntStream.range(0, REQUESTS).boxed().toList(), CONNECTIONS, i -> call(entente.client(), leads, i));

        assertThat(good.stream().filter(sent -> sent)).hasSizeGreaterThan(REQUESTS / 6);
        awaitIdleConnections(entente.books());
        entente.books().assertBalanced();
        assertThat(entente.books().messageIds("cancel-good"))
                .hasSize((int) good.stream().filter(sent -> sent).count())
                .doesNotHaveDuplicates();
        assertThat(entente.books().messageIds("cancel-aborted")).isNotEmpty().doesNotHaveDuplicates();
        assertThatEverybodyIsServed(entente, leads);
    }

    private static List<String> leads(Entente entente) throws Exception {
        var leads = new ArrayList<String>();
        for (int i = 0; i < LEADS; i++) {
            entente.client().send(List.of(Messages.track("cancel-first-" + i, "Social Liked", who(i))));
            leads.add(entente.client().leadOf("userId", "cancel-" + i).get("id").asString());
        }
        return leads;
    }

    private static Map<String, String> who(int number) {
        return Map.of("userId", "cancel-" + number % LEADS);
    }

    /** @return whether the request was one that waited for its answer, which came */
    private static boolean call(EntenteClient client, List<String> leads, int number) throws Exception {
        var random = new SplittableRandom(number);
        var rude = new RudeCaller(client, random);
        String lead = "/v1/leads/" + leads.get(number % LEADS);
        Map<String, Object> aborted = Messages.track("cancel-aborted-" + number, "Social Liked", who(number));
        switch (random.nextInt(8)) {
            case 0, 1 -> rude.hangUp("POST", "/v1/track", Json.write(aborted));
            case 2 -> rude.takeBack(client.postAsync("/v1/track", Json.write(aborted)));
            case 3 -> rude.hangUp("GET", lead + "/assessment", "");
            case 4 -> rude.takeBack(client.getAsync(lead + "/timeline"));
            case 5 -> rude.hangUp("PATCH", lead, Json.write(Map.of("traits", Map.of("round", number))));
            default -> {
                Tally tally =
                        client.send(List.of(Messages.track("cancel-good-" + number, "Social Liked", who(number))));
                return tally.accepted() + tally.duplicates() == 1;
            }
        }
        return false;
    }

    private static void awaitIdleConnections(Books books) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(books.sessionStates())
                        .hasSizeLessThanOrEqualTo(MOST_DATABASE_CONNECTIONS)
                        .containsOnly("idle"));
    }

    /** At once: more requests of each kind than a pool has connections, and each succeeds at its first try. */
    private static void assertThatEverybodyIsServed(Entente entente, List<String> leads) throws Exception {
        for (String lead : leads) {
            Assessment live = entente.client().assessment(lead).assertAddsUp();
            live.assertScoresAs(entente.client().rebuilt(lead, live.at()));
        }
        for (int i = 0; i < LEADS; i++) {
            List<Map<String, Object>> signal = List.of(Messages.track("cancel-last-" + i, "Social Liked", who(i)));
            assertThat(Tally.of(entente.client().offer(signal).ok())).isEqualTo(new Tally(1, 0, 0));
        }
    }
}
