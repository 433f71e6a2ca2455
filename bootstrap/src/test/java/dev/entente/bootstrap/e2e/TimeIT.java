package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.bootstrap.process.EntenteProcess;
import dev.entente.persistence.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens by itself, on clocks that nobody sets: rests end, and stored scores come to their day. */
class TimeIT {

    private static final int LEADS = 20;

    /** The default: a recycled lead rests so long. */
    private static final Duration REST = Duration.ofDays(30);

    /** Until the rests end: long enough for a second instance to start on most machines. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static final Duration PROMISED = Duration.ofSeconds(30);

    private static final String RETURNS = "SELECT lead_id::text FROM transition WHERE from_stage = 'RECYCLED'";

    @TempDir
    private static Path here;

    @TempDir
    private static Path there;

    private final TestDatabase database = new TestDatabase();
    private final Books books = new Books(database::connectAsOwner);

    @Test
    void two_instances_of_which_one_is_killed_do_once_and_in_time_what_time_has_made_due() throws Exception {
        try (Entente one = Entente.startOn(database, here, Map.of("ENTENTE_POLICY", Entente.stormPolicy(here)))) {
            Instant restEnds = Instant.now().plus(SOON).truncatedTo(ChronoUnit.MICROS);
            List<String> leads = restingLeads(one.client(), restEnds);
            letTheDayBeYesterday();

            try (EntenteProcess other = EntenteProcess.start(there, Entente.on(database, Map.of()))) {
                assertThatScoresAreOfTodayAgain();

                await().atMost(SOON.plus(PROMISED))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> !books.column(RETURNS).isEmpty());
                other.kill();

                await().atMost(PROMISED).until(() -> books.column(RETURNS).size() >= LEADS);
            }

            assertThat(books.column(RETURNS)).containsExactlyInAnyOrderElementsOf(leads);
            assertThat(books.column("""
                    SELECT lead_id::text FROM transition WHERE from_stage = 'RECYCLED'
                      AND (held_at <> '%1$s' OR recorded_at NOT BETWEEN held_at AND held_at + interval '30 seconds')""".formatted(restEnds)))
                    .as("moves that held from another instant or came late")
                    .isEmpty();
            books.assertBalanced();
        }
    }

    /** Recycled a rest ago but for a moment, and interested again since: the end of the rest is all they wait for. */
    private static List<String> restingLeads(EntenteClient client, Instant restEnds) throws Exception {
        var leads = new ArrayList<String>();
        for (int i = 0; i < LEADS; i++) {
            var who = Map.of("userId", "rests-" + i);
            client.send(List.of(Messages.identify("rests-" + i, Map.of("email", "rests-" + i + "@example.com"), who)));
            String id = client.leadOf("userId", "rests-" + i).get("id").asString();
            Instant recycled = restEnds.minus(REST);
            move(client, id, "MQL", recycled.minusSeconds(1));
            move(client, id, "RECYCLED", recycled);
            client.send(downloads(i, who));
            leads.add(id);
        }
        return leads;
    }

    /** 50 points, which are an MQL. */
    private static List<Map<String, Object>> downloads(int lead, Map<String, String> who) {
        return IntStream.range(0, 20)
                .mapToObj(i -> Messages.track("download-" + lead + "-" + i, "Content Downloaded", who))
                .toList();
    }

    private static void move(EntenteClient client, String lead, String stage, Instant at) throws Exception {
        client.post(
                        "/v1/leads/" + lead + "/transitions",
                        Map.of("to", stage, "reason", "not now", "by", "sam", "at", at.toString()))
                .ok();
    }

    private void letTheDayBeYesterday() throws Exception {
        books.execute("UPDATE score_refresh SET day = day - 1");
        books.execute("UPDATE lead_score SET scored_at = scored_at - interval '1 day', engagement = -1");
    }

    private void assertThatScoresAreOfTodayAgain() {
        await().atMost(PROMISED)
                .until(() -> books.column("SELECT lead_id::text FROM lead_score WHERE engagement = -1")
                        .isEmpty());
    }
}
