package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Policies as people write them: over HTTP, in YAML, on the real database. */
@ExtendWith(SharedEntente.class)
class PoliciesIT {

    private static final String POLICIES = "/v1/policies";
    private static final String YAML = "application/yaml";

    /** In characters. */
    private static final int LONGEST = 500_000;

    private static final String TEXT = """
            # What we agreed on in March. ÄÖ 🦊
            zone: Europe/Berlin
            engagement:
              - {rule: pricing-page, group: web, on: {page: /pricing}, points: 15.50}   # was 10
            mql: {enter: 50, leave: 35, requires: [email]}
            """;

    @Test
    void a_version_lives_from_draft_to_retirement(Entente entente) throws Exception {
        var made = send(entente, "POST", POLICIES, TEXT, Map.of());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String version = header(made, "Location");
        assertThat(Json.read(made.body()).path("problems")).isEmpty();

        assertThat(text(entente, version)).isEqualTo(TEXT);
        JsonNode asJson = entente.client().get(version).ok();
        assertThat(asJson.at("/policy/engagement/0/points").asString()).isEqualTo("15.50");
        assertThat(asJson.path("state").asString()).isEqualTo("draft");

        String better = TEXT.replace("15.50", "20");
        var replaced = send(entente, "PUT", version, better, Map.of("If-Match", header(made, "ETag")));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        var late = send(entente, "PUT", version, TEXT, Map.of("If-Match", header(made, "ETag")));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(text(entente, version)).isEqualTo(better);

        assertThat(entente.client().call("POST", version + "/check", "").ok().has("ok"))
                .isTrue();
        JsonNode diff = entente.client().get(version + "/diff").ok();
        assertThat(diff.path("against").asInt()).isEqualTo(1);
        assertThat(diff.path("differences")).isNotEmpty();
        assertThat(entente.client().get(POLICIES).ok().at("/items/0/version").asInt())
                .isGreaterThanOrEqualTo(number(version));

        var retired = entente.client().call("POST", version + "/retire", "").ok();
        assertThat(retired.path("state").asString()).isEqualTo("retired");
        assertThat(send(entente, "PUT", version, TEXT, Map.of()).statusCode()).isEqualTo(409);
        assertThat(text(entente, version)).isEqualTo(better);
        assertThat(audit(entente, number(version)))
                .containsExactly("policy.draft 0 first", "policy.replace 1 first", "policy.retire 1 first");
    }

    private static List<String> audit(Entente entente, int version) throws Exception {
        return entente.books()
                .column(
                        "SELECT action || ' ' || substring(detail FROM 'revision (.*)') || ' ' || actor FROM audit_entry"
                                + " WHERE policy_version = %d ORDER BY at, id".formatted(version));
    }

    @Test
    void what_is_in_force_does_not_change(Entente entente) throws Exception {
        String before = text(entente, POLICIES + "/active");

        assertThat(send(entente, "PUT", POLICIES + "/1", TEXT, Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(entente.client().call("POST", POLICIES + "/1/retire", "").status())
                .isEqualTo(409);
        assertThat(text(entente, POLICIES + "/active")).isEqualTo(before);
        assertThat(text(entente, POLICIES + "/1")).isEqualTo(before);
    }

    @Test
    void a_lead_is_assessed_under_a_draft_that_is_still_changing(Entente entente) throws Exception {
        entente.client().post("/v1/page", Map.of("userId", "drafted", "properties", Map.of("path", "/pricing")));
        String lead = entente.client().leadOf("userId", "drafted").path("id").asString();
        String version = header(send(entente, "POST", POLICIES, TEXT, Map.of()), "Location");

        assertThat(engagementUnder(entente, lead, version)).isEqualTo("15.5");
        send(entente, "PUT", version, TEXT.replace("15.50", "20"), Map.of());
        assertThat(engagementUnder(entente, lead, version)).isEqualTo("20.0");
        send(entente, "PUT", version, "mql: {entr: 50}", Map.of());
        var answer = entente.client().get("/v1/leads/" + lead + "/assessment?policy=" + number(version));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    }

    private static String engagementUnder(Entente entente, String lead, String version) throws Exception {
        return Double.toString(entente.client()
                .get("/v1/leads/" + lead + "/assessment?known=now&policy=" + number(version))
                .ok()
                .path("engagement")
                .asDouble());
    }

    @Test
    void a_draft_that_is_sent_again_with_its_key_is_one(Entente entente) throws Exception {
        var once = Map.of("Idempotency-Key", "policies-it");
        var first = send(entente, "POST", POLICIES, TEXT, once);
        var again = send(entente, "POST", POLICIES, TEXT, once);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
        assertThat(send(entente, "POST", POLICIES, TEXT + " ", once).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "just a word",
                "- a\n- list",
                "zone: UTC\n---\nzone: UTC\n",
                "a: &a [x]\nb: *a",
                "a: &a [l,l]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]",
                "zone: !!java.util.Date 2026-01-01",
                "zone: 'never ends",
                "zone: [UTC",
                "\tzone: UTC",
                "zone: UTC\u0000",
                "? [complex]\n: key"
            })
    void what_is_no_policy_is_refused_with_its_place_and_not_kept(String text, Entente entente) throws Exception {
        int before = newest(entente);

        var refused = send(entente, "POST", POLICIES, text, Map.of());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        JsonNode problem = Json.read(refused.body());
        if (!text.isEmpty()) {
            assertThat(problem.path("code").asString()).isEqualTo("unreadable_policy");
            assertThat(problem.at("/problems/0/line").asInt()).isPositive();
            assertThat(problem.at("/problems/0/column").asInt()).isPositive();
        }
        assertThat(newest(entente)).isEqualTo(before);
    }

    @Test
    void a_text_of_10_000_deep_brackets_is_refused_at_once(Entente entente) throws Exception {
        assertThat(send(entente, "POST", POLICIES, "a: " + "[".repeat(10_000), Map.of())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_text_has_its_longest(Entente entente) throws Exception {
        String most = TEXT + "#".repeat(LONGEST - TEXT.length());
        var taken = send(entente, "POST", POLICIES, most, Map.of());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(text(entente, header(taken, "Location"))).isEqualTo(most);

        var refused = send(entente, "POST", POLICIES, most + "#", Map.of());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(Json.read(refused.body()).at("/problems/0/code").asString()).isEqualTo("too_large");
    }

    @Test
    void more_rules_than_a_policy_can_have_are_one_problem(Entente entente) throws Exception {
        var text = new StringBuilder("mql: {enter: 50, leave: 35}\nengagement:\n");
        for (int i = 0; i < 2_001; i++) {
            text.append("  - {rule: r%1$d, group: g%1$d, on: {page: \"/p%1$d/*\"}, points: 1}\n".formatted(i));
        }

        var answer = send(entente, "POST", POLICIES, text.toString(), Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Json.read(answer.body()).path("problems").findValuesAsString("code"))
                .containsExactly("too_many");
    }

    @Test
    void faults_in_the_meaning_are_kept_and_told(Entente entente) throws Exception {
        var kept = send(entente, "POST", POLICIES, "zone: UTC\nzone: Mars/Base\nmql: {entr: 50}\n", Map.of());

        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(Json.read(kept.body()).path("problems").findValuesAsString("suggestion"))
                .contains("enter");
        assertThat(Json.read(kept.body()).path("problems").findValuesAsString("line"))
                .contains("3");
        assertThat(entente.client()
                        .call("POST", header(kept, "Location") + "/check", "")
                        .ok()
                        .path("ok")
                        .asBoolean())
                .isFalse();
    }

    private static int newest(Entente entente) throws Exception {
        return entente.client()
                .get(POLICIES + "?limit=1")
                .ok()
                .at("/items/0/version")
                .asInt();
    }

    private static int number(String location) {
        return Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
    }

    private static String text(Entente entente, String path) throws Exception {
        var answer = send(entente, "GET", path, "", Map.of("Accept", YAML));
        assertThat(header(answer, "Content-Type")).isEqualTo(YAML);
        return answer.body();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static HttpResponse<String> send(
            Entente entente, String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(entente.client().address().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", entente.client().authorization())
                .header("Content-Type", YAML)
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
