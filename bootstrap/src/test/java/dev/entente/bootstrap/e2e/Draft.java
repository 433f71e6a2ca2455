package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A policy version on its way into force, as its publisher sees it. */
record Draft(EntenteClient client, int version) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Everything counts double, and under another name. */
    static final String TEXT = """
            decay: {halfLife: 30d, horizon: 180d}
            fit:
              - {rule: decision-maker-2, group: person, when: {trait: title, matches: "*VP*"}, points: 30}
            engagement:
              - {rule: pricing-page-2, group: web, on: {page: /pricing}, points: 20, atMost: 3 per week}
              - {rule: liked-us-2, group: social, on: {event: Social Liked}, points: 2}
              - {rule: downloaded-2, group: content, on: {event: Content Downloaded}, points: 5}
            handRaisers: [{event: Demo Requested}]
            mql: {enter: 50, leave: 35, requires: [email]}
            """;

    /** Stored beside the application, by SQL. */
    static Draft of(Books books, EntenteClient client, int version, String text) throws Exception {
        books.execute(
                "INSERT INTO policy (tenant_id, version, state, text, created_at) VALUES (1, %d, 'draft', '%s', now())"
                        .formatted(version, text));
        return new Draft(client, version);
    }

    Draft through(EntenteClient other) {
        return new Draft(other, version);
    }

    JsonNode preview() throws Exception {
        return client.call("POST", path() + "/rescore", "").ok();
    }

    Answer publish(String sideEffects) throws IOException, InterruptedException {
        return client.post(path() + "/publish", Map.of("sideEffects", sideEffects));
    }

    JsonNode progress() throws IOException, InterruptedException {
        return client.get(path() + "/rescore").ok();
    }

    JsonNode awaitEnd() throws IOException, InterruptedException {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !progress().get("state").asString().equals("running"));
        JsonNode progress = progress();
        assertThat(progress.get("state").asString()).as(progress.toString()).isEqualTo("completed");
        return progress;
    }

    /** By their ids. */
    List<String> pending() throws IOException, InterruptedException {
        JsonNode page =
                client.get("/v1/policies/active/pending-moves?limit=500").ok();
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(move -> move.get("leadId").asString())
                .toList();
    }

    void apply() throws IOException, InterruptedException {
        client.call("POST", "/v1/policies/active/pending-moves/apply", "").ok();
    }

    private String path() {
        return "/v1/policies/" + version;
    }
}
