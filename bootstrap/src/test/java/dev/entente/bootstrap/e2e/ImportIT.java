package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.bootstrap.examples.Example;
import dev.entente.persistence.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists of leads over HTTP, with two instances on one database: once, again, together, and when one is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {

    private static final Example SMALL = Example.named("small");
    private static final int ROWS = 3_000;
    private static final int BAD_EVERY = 500;
    private static final int BAD = ROWS / BAD_EVERY;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MAPPING = """
            {"identities":{"userId":"id","email":"mail"},"traits":{"title":"job"},"company":{"name":"company"},
             "channel":"origin","createdAt":"since","stage":"stage"}""";

    @TempDir
    private static Path here;

    @TempDir
    private static Path there;

    private static final TestDatabase DATABASE = new TestDatabase();
    private static Path mapping;
    private static Entente doomed;
    private static Entente entente;

    @BeforeAll
    static void start() throws IOException {
        mapping = Files.writeString(here.resolve("mapping.json"), MAPPING);
        List<Entente> pair = Entente.startPairOn(
                DATABASE,
                here,
                there,
                Map.of("ENTENTE_POLICY", SMALL.file("policy.yaml").toString()));
        doomed = pair.getFirst();
        entente = pair.getLast();
    }

    @AfterAll
    static void stop() {
        doomed.close();
        entente.close();
    }

    /** Comes first, while there are no other leads to count. */
    @Test
    @Order(1)
    void the_small_list_comes_to_what_the_how_to_shows() throws Exception {
        String howTo = Files.readString(Example.howTo());
        var measure = new Measure(entente.client());
        assertThat(small("leads.csv").get("created").asInt()).isEqualTo(400);
        assertThat(small("leads.csv").get("unchanged").asInt()).isEqualTo(400);
        assertThat(howTo)
                .contains(measure.printed("Totals.java"))
                .contains(measure.printed(
                        "Evaluate.java", SMALL.file("leads.csv").toString(), "lead_id", "converted", "30"));

        JsonNode faulty = small("leads-with-faults.csv");
        assertThat(faulty.get("created").asInt()).isEqualTo(2);
        assertThat(rejectedRows(faulty))
                .hasSize(7)
                .allSatisfy(row -> assertThat(howTo)
                        .contains("| %d |%s | `%s` | "
                                .formatted(
                                        row.get("line").asInt(),
                                        row.has("column")
                                                ? " `%s`"
                                                        .formatted(row.get("column")
                                                                .asString())
                                                : "",
                                        row.get("code").asString())));
    }

    @Test
    void a_second_run_of_a_file_changes_nothing() throws Exception {
        Path file = file("again");
        JsonNode first = finished(upload(file));
        assertCounts(first, ROWS - BAD, 0, 0);
        String before = fingerprint("again");

        assertCounts(finished(upload(file)), 0, 0, ROWS - BAD);
        assertThat(fingerprint("again")).isEqualTo(before);

        JsonNode rejected = rejectedRows(first);
        assertThat(rejected).hasSize(BAD);
        assertThat(rejected.get(0).get("line").asInt()).isEqualTo(2 * BAD_EVERY);
        assertThat(rejected.get(0).get("column").asString()).isEqualTo("since");
        assertThat(rejected.get(0).get("reason").asString()).contains("not guessed");
        entente.books().assertBalanced();
    }

    @Test
    void two_at_once_on_the_same_people_count_each_row_once_and_leave_the_intake_alone() throws Exception {
        Path file = file("twice");
        String one = upload(file);
        String other = upload(file);
        assertThat(entente.client()
                        .send(List.of(Messages.track("beside", "Social Liked", Map.of("userId", "twice-1")))))
                .isEqualTo(new Tally(1, 0, 0));

        long created = 0;
        long unchanged = 0;
        for (String id : List.of(one, other)) {
            JsonNode done = finished(id);
            assertThat(done.get("read").asLong()).isEqualTo(ROWS);
            created += done.get("created").asLong();
            unchanged += done.get("unchanged").asLong() + done.get("updated").asLong();
        }
        assertThat(created).isBetween(ROWS - BAD - 1L, (long) ROWS - BAD);
        assertThat(created + unchanged).isEqualTo(2L * (ROWS - BAD));
        entente.books().assertBalanced();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void when_an_instance_is_killed_in_the_middle_another_finishes_and_each_row_counts_once() throws Exception {
        String id = upload(file("killed"));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> read(id) > 0);
        doomed.process().kill();
        assertThat(read(id)).as("in the middle").isLessThan(ROWS);
        // What the dead one had claimed rests until its lease is over: nothing is seen by waiting for that.
        entente.books().execute("UPDATE import SET lease_until = now() WHERE lease_until IS NOT NULL");

        assertCounts(finished(id), ROWS - BAD, 0, 0);
        assertThat(entente.books().column("SELECT count(*) FROM import_page")).containsExactly("0");
        assertThat(entente.books().column("SELECT count(*) FROM lead_identity WHERE value LIKE 'killed-%'"))
                .containsExactly(Integer.toString(2 * (ROWS - BAD)));
        entente.books().assertBalanced();
    }

    /** Quoted cells, line breaks, stages, and now and then a date that could mean two days. */
    private static Path file(String prefix) throws IOException {
        var file = new StringBuilder("\uFEFFid,mail,job,company,since,origin,stage,unused\r\n");
        for (int i = 1; i <= ROWS; i++) {
            String since = i % BAD_EVERY == 0 ? "01-02-2018" : "2018-02-01";
            String stage = i % 10 == 0 ? "SQL" : "";
            file.append("%1$s-%2$d,%1$s-%2$d@example.com,\"VP, Sales\n%2$d\",Company %2$d,%3$s,organic,%4$s,\r\n"
                    .formatted(prefix, i, since, stage));
        }
        return Files.writeString(here.resolve(prefix + ".csv"), file);
    }

    private static void assertCounts(JsonNode done, long created, long updated, long unchanged) {
        assertThat(done.get("state").asString()).isEqualTo("completed");
        assertThat(done.get("rows").asLong()).isEqualTo(ROWS);
        assertThat(done.get("read").asLong()).isEqualTo(ROWS);
        assertThat(done.get("rejected").asLong()).isEqualTo(BAD);
        assertThat(List.of(
                        done.get("created").asLong(),
                        done.get("updated").asLong(),
                        done.get("unchanged").asLong()))
                .containsExactly(created, updated, unchanged);
    }

    /** Of all that is stored of these leads. */
    private static String fingerprint(String prefix) throws Exception {
        return entente.books().column("""
                        SELECT md5(string_agg(l::text || s::text, '' ORDER BY l.id)) || (SELECT count(*) FROM trait_record)
                          || (SELECT count(*) FROM transition)
                        FROM lead l JOIN lead_score s ON s.lead_id = l.id
                        JOIN lead_identity i ON i.lead_id = l.id AND i.kind = 'USER_ID' AND i.value LIKE '%s-%%'""".formatted(prefix)).getFirst();
    }

    private static JsonNode small(String file) throws Exception {
        return finished(upload(SMALL.file(file), SMALL.file("mapping.json")));
    }

    private static String upload(Path file) throws Exception {
        return upload(file, mapping);
    }

    private static String upload(Path file, Path meaning) throws Exception {
        return entente.client()
                .upload("/v1/imports", Map.of("file", file, "mapping", meaning))
                .ok()
                .get("id")
                .asString();
    }

    private static JsonNode finished(String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> progress(id),
                        progress -> !List.of("queued", "running")
                                .contains(progress.get("state").asString()));
    }

    private static long read(String id) throws Exception {
        return progress(id).get("read").asLong();
    }

    private static JsonNode progress(String id) throws Exception {
        return entente.client().get("/v1/imports/" + id).ok();
    }

    private static JsonNode rejectedRows(JsonNode imported) throws Exception {
        return entente.client()
                .get("/v1/imports/%s/rejected-rows?limit=500"
                        .formatted(imported.get("id").asString()))
                .ok()
                .get("items");
    }
}
