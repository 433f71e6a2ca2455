package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the README promises a newcomer, in its order. */
class WalkThroughIT {

    private static final Map<String, Object> VISIT =
            Map.of("anonymousId", "device-1", "messageId", "m-1", "properties", Map.of("path", "/pricing"));

    private static final Map<String, Object> INTRODUCTION = Map.of(
            "batch",
            List.of(
                    Map.of(
                            "type", "identify",
                            "anonymousId", "device-1",
                            "userId", "ada",
                            "traits", Map.of("email", "ada@example.com", "title", "VP Sales")),
                    Map.of("type", "track", "userId", "ada", "event", "Demo Requested")));

    @TempDir
    private static Path directory;

    @Test
    void a_visitor_becomes_an_mql_and_everybody_sees_why_also_after_a_restart() throws Exception {
        String id;
        try (Entente entente = Entente.start(directory, Map.of())) {
            assertThatTheKeyIsShownOnceAndKeptSafe(entente);
            EntenteClient client = entente.client();
            assertThat(Tally.of(client.post("/v1/page", VISIT).ok())).isEqualTo(new Tally(1, 0, 0));
            assertThat(Tally.of(client.post("/v1/page", VISIT).ok())).isEqualTo(new Tally(0, 1, 0));
            String asVisitor =
                    client.leadOf("anonymousId", "device-1").get("updatedAt").asString();
            assertThat(Tally.of(client.post("/v1/batch", INTRODUCTION).ok())).isEqualTo(new Tally(2, 0, 0));

            id = client.leadOf("email", "ada@example.com").get("id").asString();

            assertThatTheLeadIsAnMql(client);
            assertThatTheAssessmentExplains(client.assessment(id));
            assertThatTheTimelineTellsIt(
                    client.get("/v1/leads/" + id + "/timeline").ok());
            assertThatThePastIsAsItWas(client, id, asVisitor);
            entente.books().assertBalanced();
        }
        try (Entente again = Entente.start(directory, Map.of())) {
            assertThat(again.process().console()).doesNotContain("API key");
            assertThat(again.client().leadOf("userId", "ada").get("id").asString())
                    .isEqualTo(id);
            assertThatTheAssessmentExplains(again.client().assessment(id));
            assertThat(Tally.of(again.client().post("/v1/page", VISIT).ok())).isEqualTo(new Tally(0, 1, 0));
        }
    }

    private static void assertThatTheKeyIsShownOnceAndKeptSafe(Entente entente) throws Exception {
        Path file = directory.resolve("data/api-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(entente.process().console()).containsOnlyOnce(Entente.key(directory));
        assertThat(entente.process().console()).contains("curl -u " + Entente.key(directory) + ":");
    }

    private static void assertThatTheLeadIsAnMql(EntenteClient client) throws Exception {
        JsonNode lead = client.leadOf("anonymousId", "device-1");
        assertThat(lead.get("stage").asString()).isEqualTo("MQL");
        assertThat(lead.at("/identities/userId/0").asString()).isEqualTo("ada");
        assertThat(lead.at("/identities/email/0").asString()).isEqualTo("ada@example.com");
        assertThat(Json.hundredths(lead.get("score"))).isEqualTo(25_00);
    }

    private static void assertThatTheAssessmentExplains(Assessment assessment) {
        assessment.assertAddsUp();
        assertThat(assessment.hundredths("fit")).isEqualTo(15_00);
        assertThat(assessment.hundredths("engagement")).isEqualTo(10_00);
        assertThat(assessment.json().get("verdict").asString()).isEqualTo("MQL");
        assertThat(assessment.line("decision-maker").counted()).isEqualTo(15_00);
        assertThat(assessment.line("pricing-page").counted()).isEqualTo(10_00);
        assertThat(assessment.json().get("lines"))
                .allSatisfy(line -> assertThat(line.get("sentence").asString()).endsWith("."));
        assertThat(assessment.json().findValuesAsString("messageId")).contains("m-1");
    }

    private static void assertThatTheTimelineTellsIt(JsonNode timeline) {
        assertThat(StreamSupport.stream(timeline.get("items").spliterator(), false)
                        .filter(item -> item.get("kind").asString().equals("signal"))
                        .map(item -> item.get("type").asString()))
                .containsExactlyInAnyOrder("track", "identify", "page");
        assertThat(timeline.get("items")).anySatisfy(item -> {
            assertThat(item.get("kind").asString()).isEqualTo("transition");
            assertThat(item.get("from").asString()).isEqualTo("LEAD");
            assertThat(item.get("to").asString()).isEqualTo("MQL");
            assertThat(item.get("policyVersion").asInt()).isEqualTo(1);
            assertThat(item.get("evidence")).isNotEmpty();
        });
    }

    /** As a visitor it had one look at the prices, and nobody knew who it was. */
    private static void assertThatThePastIsAsItWas(EntenteClient client, String id, String at) throws Exception {
        var past = new Assessment(
                client.get("/v1/leads/" + id + "/assessment?at=" + at).ok());
        past.assertAddsUp();
        assertThat(past.hundredths("fit")).isZero();
        assertThat(past.hundredths("engagement")).isEqualTo(10_00);
        assertThat(past.json().get("verdict").asString()).isEqualTo("LEAD");
    }
}
