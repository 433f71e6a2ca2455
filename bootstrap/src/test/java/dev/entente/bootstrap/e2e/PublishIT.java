package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.bootstrap.process.EntenteProcess;
import dev.entente.persistence.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A policy comes into force while two instances take signals in and people read. */
class PublishIT {

    private static final int PEOPLE = 800;
    private static final int SIGNALS = 8;
    private static final int ANYBODY = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String MOVED_TWICE = """
            SELECT lead_id::text FROM transition WHERE reason = 'policy_published' GROUP BY lead_id HAVING count(*) > 1""";

    /** Each of them has a state under the new policy, of the version it has by now. */
    private static final String LEFT_BEHIND = """
            SELECT l.id::text FROM lead l LEFT JOIN lead_score s
              ON s.tenant_id = l.tenant_id AND s.lead_id = l.id AND s.policy_version = 2 AND s.lead_version = l.version
            WHERE l.joined_into IS NULL AND s.lead_id IS NULL""";

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    private final TestDatabase database = new TestDatabase();
    private final Books books = new Books(database::connectAsOwner);
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void every_lead_is_then_as_its_whole_history_says_and_nobody_has_seen_a_half() throws Exception {
        List<Entente> pair =
                Entente.startPairOn(database, here, there, Map.of("ENTENTE_POLICY", Entente.stormPolicy(here)));
        try (Entente one = pair.getFirst();
                Entente other = pair.getLast()) {
            var crowd = new Crowd(PEOPLE);
            crowd.arrive(one.client(), SIGNALS);
            Draft draft = Draft.of(books, one.client(), 2, Draft.TEXT);
            CompletableFuture<Integer> sending = running(() -> sendUntilOver(crowd, pair));
            CompletableFuture<Integer> reading = running(() -> readUntilOver(pair));

            draft.preview();
            JsonNode previewed = draft.awaitEnd();
            assertThat(previewed.get("leads").asInt()).isGreaterThanOrEqualTo(PEOPLE);
            assertThat(previewed.get("moved").toString()).contains("\"LEAD\"", "\"MQL\"");
            assertThat(books.column("SELECT active_policy FROM tenant")).containsExactly("1");
            assertThat(draft.publish("apply").status()).isEqualTo(202);
            assertThat(draft.through(other.client()).publish("apply").status()).isEqualTo(409);
            draft.awaitEnd();
            await().atMost(PATIENCE).until(() -> draft.pending().isEmpty());
            over.set(true);
            assertThat(sending.get()).isPositive();
            assertThat(reading.get()).isPositive();

            assertThat(books.column(LEFT_BEHIND)).isEmpty();
            assertThat(books.column("SELECT lead_id::text FROM transition WHERE reason = 'policy_published'"))
                    .isNotEmpty();
            assertThat(books.column(MOVED_TWICE)).isEmpty();
            books.assertBalanced();
            for (String lead : books.column("SELECT id::text FROM lead WHERE joined_into IS NULL")) {
                assertThatTheStateIsTheHistory(one.client(), lead);
            }
        }
    }

    private static void assertThatTheStateIsTheHistory(EntenteClient client, String lead) throws Exception {
        Assessment live = client.assessment(lead).assertAddsUp();
        assertThat(live.json().get("policyVersion").asInt()).isEqualTo(2);
        live.assertScoresAs(client.rebuilt(lead, live.at()));
    }

    private Integer sendUntilOver(Crowd crowd, List<Entente> pair) throws Exception {
        int requests = 0;
        while (!over.get()) {
            List<Map<String, Object>> messages = crowd.next();
            pair.get(requests % 2).client().send(messages);
            if (requests % 5 == 0) {
                pair.get((requests + 1) % 2).client().send(messages);
            }
            requests++;
        }
        return requests;
    }

    /** What one answer holds is of one version, and no answer is of an older one than the answer before. */
    private Integer readUntilOver(List<Entente> pair) throws Exception {
        int newest = 1;
        int requests = 0;
        while (!over.get()) {
            EntenteClient client = pair.get(requests % 2).client();
            JsonNode items = client.get("/v1/leads?limit=200&sort=-score").ok().get("items");
            var versions = new HashSet<Integer>();
            items.forEach(lead -> versions.add(lead.get("policyVersion").asInt()));
            assertThat(versions).hasSize(1).allMatch(atLeast(newest)::test);
            newest = versions.iterator().next();
            String anybody = items.get(requests % Math.min(ANYBODY, items.size()))
                    .get("id")
                    .asString();
            JsonNode lead = client.get("/v1/leads/" + anybody).ok();
            assertThat(lead.get("policyVersion").asInt()).isGreaterThanOrEqualTo(newest);
            newest = lead.get("policyVersion").asInt();
            newest = assertOfOneVersion(client.assessment(anybody), newest);
            requests++;
        }
        return requests;
    }

    private static IntPredicate atLeast(int version) {
        return found -> found >= version;
    }

    /** The rules of the second version have names of their own. */
    private static int assertOfOneVersion(Assessment assessment, int newest) {
        int version = assessment.assertAddsUp().json().get("policyVersion").asInt();
        assertThat(version).isGreaterThanOrEqualTo(newest);
        assertThat(assessment.lines())
                .allMatch(line -> line.rule().endsWith("-2") == (version == 2), "of version " + version);
        return version;
    }

    @Test
    void moves_that_are_left_to_people_wait_for_them_whatever_happens_meanwhile() throws Exception {
        try (Entente one = Entente.startOn(
                database,
                here,
                Map.of(
                        "ENTENTE_POLICY", Entente.stormPolicy(here),
                        "ENTENTE_WEBHOOK_URL", "https://crm.example/hook",
                        "ENTENTE_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))) {
            var crowd = new Crowd(ANYBODY);
            crowd.arrive(one.client(), SIGNALS);
            Draft draft = Draft.of(books, one.client(), 2, Draft.TEXT);
            List<String> before = stages();
            draft.publish("none").ok();
            draft.awaitEnd();
            List<String> pending = draft.pending();

            assertThat(pending).isNotEmpty();
            assertThat(stages()).isEqualTo(before);
            for (int i = 0; i < 10; i++) {
                one.client().send(crowd.next());
            }
            books.execute("UPDATE lead_score SET next_change_at = now() WHERE policy_version = 2");
            await().atMost(PATIENCE)
                    .until(() -> books.column(
                                    "SELECT lead_id FROM lead_score WHERE policy_version = 2 AND next_change_at <= now() - interval '1 ms'")
                            .isEmpty());
            assertThat(books.column(
                            "SELECT lead_id::text FROM transition WHERE lead_id IN (%s)".formatted(quoted(pending))))
                    .isEmpty();

            List<String> wanted = draft.pending();
            draft.apply();
            await().atMost(PATIENCE).until(() -> draft.pending().isEmpty());

            assertThat(books.column("SELECT lead_id::text FROM transition WHERE reason = 'policy_published'"))
                    .containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(books.column("SELECT lead_id::text FROM outbox WHERE change ->> 'reason' = 'policy_published'"))
                    .containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(
                            books.column(
                                    "SELECT action || substring(detail FROM 'revision [0-9]+(.*)') FROM audit_entry WHERE policy_version = 2 ORDER BY at"))
                    .containsExactly("policy.publish, side effects: none", "policy.apply_moves");
            books.assertBalanced();
        }
    }

    private List<String> stages() throws Exception {
        return books.column("SELECT id || stage FROM lead ORDER BY id");
    }

    private static String quoted(List<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }

    @Test
    void whoever_is_killed_and_when_each_lead_is_moved_once() throws Exception {
        var running = new ArrayList<Entente>(
                Entente.startPairOn(database, here, there, Map.of("ENTENTE_POLICY", Entente.stormPolicy(here))));
        EntenteClient first = running.getFirst().client();
        new Crowd(PEOPLE).arrive(first, SIGNALS);
        Draft.of(books, first, 2, Draft.TEXT).publish("apply").ok();

        killOnceThereIs("SELECT 1 FROM rescore WHERE done > 0", running);
        killOnceThereIs("SELECT 1 FROM rescore WHERE final AND done > 0 OR state <> 'RUNNING'", running);
        killOnceThereIs("SELECT 1 FROM transition WHERE reason = 'policy_published'", running);

        Draft draft = new Draft(running.getFirst().client(), 2);
        draft.awaitEnd();
        await().atMost(PATIENCE).until(() -> draft.pending().isEmpty());
        running.forEach(Entente::close);
        assertThat(books.column(LEFT_BEHIND)).isEmpty();
        assertThat(books.column(MOVED_TWICE)).isEmpty();
        assertThat(books.column("SELECT lead_id::text FROM transition WHERE reason = 'policy_published'"))
                .isNotEmpty();
        books.assertBalanced();
    }

    /** The older one of two is killed, and another one takes its place. */
    private void killOnceThereIs(String sight, List<Entente> running) throws Exception {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !books.column(sight).isEmpty());
        Entente killed = running.removeFirst();
        killed.process().kill();
        String key = killed.client().key();
        killed.client().close();
        var process = EntenteProcess.start(killed.directory(), Entente.on(database, Map.of()));
        running.add(new Entente(killed.directory(), process, new EntenteClient(process.address(), key), books));
    }

    @Test
    void a_draft_that_is_replaced_meanwhile_is_previewed_anew_or_not_at_all() throws Exception {
        try (Entente one = Entente.startOn(database, here, Map.of("ENTENTE_POLICY", Entente.stormPolicy(here)))) {
            new Crowd(PEOPLE).arrive(one.client(), SIGNALS);
            Draft draft = Draft.of(books, one.client(), 2, Draft.TEXT);
            draft.publish("apply").ok();
            replace(Draft.TEXT.replace("points: 20", "points: 0.25"));
            JsonNode anew = draft.awaitEnd();
            assertThat(anew.has("sideEffects")).isFalse();
            assertThat(books.column("SELECT active_policy FROM tenant")).containsExactly("1");

            draft.preview();
            replace("mql: {entre: 50}");
            await().atMost(PATIENCE)
                    .until(() -> draft.progress().get("state").asString().equals("failed"));
            assertThat(draft.progress().get("failure").asString()).contains("errors");
            assertThat(draft.publish("apply").status()).isEqualTo(422);
            one.client().send(new Crowd(1).next());
        }
    }

    private void replace(String text) throws Exception {
        books.execute("UPDATE policy SET text = '%s', revision = revision + 1, replaced_at = now() WHERE version = 2"
                .formatted(text));
    }

    /** Something that goes on until it is over. */
    @FunctionalInterface
    private interface Doing {
        Integer work() throws Exception;
    }

    private CompletableFuture<Integer> running(Doing doing) {
        var done = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(doing.work());
            } catch (Exception | AssertionError failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }
}
