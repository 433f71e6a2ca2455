package dev.entente.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.rest.WebLimits;
import dev.entente.rest.server.HttpTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Policies over HTTP; the server of these tests reads the JSON that YAML includes. */
class PolicyControllerTest extends HttpTest {

    private static final String POLICIES = "/v1/policies";
    private static final String YAML = "application/yaml";
    private static final String TEXT = """
              {"engagement":  [ {"rule": "pricing-page", "group": "web", "on": {"page": "/pricing"}, "points": 15} ],
            "mql": {"enter": 50, "leave": 35.50} }

            """;

    @Test
    void a_draft_is_given_back_as_it_was_written() {
        String draft = body(drafted(TEXT)
                .expectHeader()
                .valueEquals("Location", "/v1/policies/2")
                .expectHeader()
                .valueEquals("ETag", "\"0\""));
        assertThat(JsonPath.<Integer>read(draft, "$.version")).isEqualTo(2);
        assertThat(JsonPath.<String>read(draft, "$.state")).isEqualTo("draft");
        assertThat(JsonPath.<List<?>>read(draft, "$.problems")).isEmpty();

        byte[] text = accepting(YAML, "2")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", YAML)
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectHeader()
                .valueEquals("Vary", "Accept")
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(text).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void as_json_a_version_is_its_tree_with_what_is_known_of_it() {
        drafted(TEXT);

        accepting("application/json", "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .valueEquals("ETag", "\"0-draft\"")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.state")
                .isEqualTo("draft")
                .jsonPath("$.revision")
                .isEqualTo(0)
                .jsonPath("$.createdAt")
                .exists()
                .jsonPath("$.publishedAt")
                .doesNotExist()
                .jsonPath("$.policy.engagement[0].on.page")
                .isEqualTo("/pricing")
                .jsonPath("$.policy.mql.leave")
                .isEqualTo(35.5);
    }

    @Test
    void the_version_in_force_goes_by_its_name() {
        get(POLICIES + "/active")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.state")
                .isEqualTo("published")
                .jsonPath("$.publishedAt")
                .exists();
        assertThat(body(accepting(YAML, "active"))).isEqualTo(body(accepting(YAML, "1")));
    }

    @Test
    void who_knows_a_version_is_not_told_again_until_it_is_another_or_retired() {
        drafted(TEXT);
        knowing("\"0-draft\"").expectStatus().isNotModified();

        post(POLICIES + "/2/retire", "").expectStatus().isOk();
        knowing("\"0-draft\"").expectStatus().isOk();
    }

    private ResponseSpec knowing(String tag) {
        return http.get().uri(POLICIES + "/2").header("If-None-Match", tag).exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/html", "garbage", "////", "application/json", "application/yaml;q=0"})
    void whatever_else_is_accepted_the_answer_is_json(String accept) {
        accepting(accept, "1").expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/yaml", "garbage"})
    void no_write_fails_for_what_is_accepted(String accept) {
        http.post()
                .uri(POLICIES)
                .header("Accept", accept)
                .header("Content-Type", YAML)
                .bodyValue(TEXT)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "text/yaml", "application/x-yaml", "application/json"})
    void a_text_comes_under_each_of_its_names(String type) {
        send(type, TEXT.getBytes(StandardCharsets.UTF_8)).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data"})
    void other_types_are_not_taken(String type) {
        refused(send(type, TEXT.getBytes(StandardCharsets.UTF_8)), 415, "unsupported_media_type");
    }

    @Test
    void a_draft_is_kept_with_its_faults() {
        String draft = body(drafted("{\"mql\": {\"entr\": 50}, \"engagement\": 7}"));

        assertThat(JsonPath.<List<Map<String, Object>>>read(draft, "$.problems"))
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem).containsKeys("severity", "line", "column", "pointer", "code", "message"))
                .anySatisfy(problem -> assertThat(problem)
                        .containsEntry("pointer", "/mql/entr")
                        .containsEntry("suggestion", "enter")
                        .containsEntry("severity", "error"));
        post(POLICIES + "/2/check", "").expectBody().jsonPath("$.ok").isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "7",
                "{} {}",
                "{'zone': 'UTC'}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": \"\u0001\"}"
            })
    void what_is_no_policy_is_not_kept(String text) {
        send("application/json", text.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isBadRequest();
        onlyTheFirstIsThere();
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_place() {
        byte[] latin = "{\"zone\": \"UTC\",\n \"n\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        send(YAML, latin)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unreadable_policy")
                .jsonPath("$.problems[0].line")
                .isEqualTo(2)
                .jsonPath("$.problems[0].column")
                .isEqualTo(8)
                .jsonPath("$.problems[0].severity")
                .isEqualTo("error");
        send("application/json", "{\n  \"zone\" \"UTC\"}".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.problems[0].line")
                .isEqualTo(2);
    }

    @Test
    void a_body_has_its_limit() {
        send(YAML, padded(WebLimits.MAX_POLICY_BYTES - 1)).expectStatus().isCreated();
        send(YAML, padded(WebLimits.MAX_POLICY_BYTES)).expectStatus().isCreated();
        refused(send(YAML, padded(WebLimits.MAX_POLICY_BYTES + 1)), 413, "body_too_large");
    }

    @Test
    void a_long_text_that_is_sent_again_with_its_key_is_one_draft() {
        byte[] text = padded(WebLimits.MAX_BODY_BYTES * 2);
        for (int i = 0; i < 2; i++) {
            http.post()
                    .uri(POLICIES)
                    .header("Content-Type", YAML)
                    .header("Idempotency-Key", "once")
                    .bodyValue(text)
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(2);
        }
    }

    @Test
    void of_two_editors_the_second_learns_of_the_first() {
        drafted(TEXT);
        replace("2", "\"0\"", "{\"zone\": \"Europe/Berlin\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.replacedAt")
                .exists();

        replace("2", "\"0\"", "{\"zone\": \"Asia/Tokyo\"}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale_revision")
                .jsonPath("$.revision")
                .isEqualTo(1);
        assertThat(body(accepting(YAML, "2"))).contains("Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 412",
        "1, 412",
        "'\"0\"', 200",
        "'\"0-draft\"', 200",
        "'\"1\"', 412",
        "*, 200",
        "W/\"0\", 412",
        "'\"-1\"', 412"
    })
    void if_match_names_a_revision(String tag, int status) {
        drafted(TEXT);
        replace("2", tag, TEXT).expectStatus().isEqualTo(status);
    }

    @Test
    void only_a_draft_is_replaced() {
        drafted(TEXT);
        post(POLICIES + "/2/retire", "").expectBody().jsonPath("$.state").isEqualTo("retired");

        refused(replace("1", "*", TEXT), 409, "not_a_draft");
        refused(replace("2", "*", TEXT), 409, "not_a_draft");
        refused(replace("3", "*", TEXT), 404, "unknown_policy");
        refused(replace("active", "*", TEXT), 404, "unknown_policy");
        refused(replace("1", "*", "{"), 400, "unreadable_policy");
    }

    @Test
    void the_version_in_force_is_not_retired_and_what_is_retired_stays_so() {
        drafted(TEXT);
        String first = body(post(POLICIES + "/2/retire", ""));

        assertThat(body(post(POLICIES + "/2/retire", ""))).isEqualTo(first);
        refused(post(POLICIES + "/1/retire", ""), 409, "in_force");
        refused(post(POLICIES + "/3/retire", ""), 404, "unknown_policy");
    }

    @Test
    void versions_are_listed_the_newest_first() {
        drafted(TEXT);
        drafted(TEXT);
        String page = body(get(POLICIES + "?limit=2"));
        assertThat(JsonPath.<List<Integer>>read(page, "$.items[*].version")).containsExactly(3, 2);
        assertThat(page).doesNotContain("pricing-page");

        String next = JsonPath.read(page, "$.nextCursor");
        get(POLICIES + "?limit=2&cursor=" + next)
                .expectBody()
                .jsonPath("$.items[*].version")
                .isEqualTo(1)
                .jsonPath("$.nextCursor")
                .doesNotExist();
        refused(get(POLICIES + "?cursor=AAAA"), 400, "unknown_cursor");
    }

    @Test
    void a_version_is_checked_and_compared() {
        drafted(TEXT);
        post(POLICIES + "/active/check", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.problems")
                .isArray();
        get(POLICIES + "/2/diff")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.against")
                .isEqualTo(1)
                .jsonPath("$.differences")
                .isNotEmpty();
        get(POLICIES + "/1/diff?against=2")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.against")
                .isEqualTo(2);
        get(POLICIES + "/2/diff?against=2")
                .expectBody()
                .jsonPath("$.differences")
                .isEmpty();
        refused(get(POLICIES + "/2/diff?against=0"), 400, "invalid_parameter");
        refused(get(POLICIES + "/2/diff?against=9"), 404, "unknown_policy");
        refused(post(POLICIES + "/9/check", ""), 404, "unknown_policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "1e0", "+1", "99999999999", "ACTIVE", "draft", "1.0", "%31%00"})
    void what_can_be_no_version_is_unknown(String segment) {
        refused(get(POLICIES + "/" + segment), 404, "unknown_policy");
    }

    @Test
    void another_tenants_draft_is_unknown() {
        drafted(TEXT);
        var other = as(visitors.key());

        other.get().uri(POLICIES + "/2").exchange().expectStatus().isNotFound();
        other.post().uri(POLICIES + "/2/retire").exchange().expectStatus().isNotFound();
        other.post().uri(POLICIES + "/2/check").exchange().expectStatus().isNotFound();
        other.get().uri(POLICIES + "/2/diff").exchange().expectStatus().isNotFound();
    }

    @Test
    void a_lead_is_assessed_under_a_draft() {
        String lead = created("{\"identities\":{\"userId\":\"u\"}}");
        drafted(TEXT);
        drafted("{\"mql\": {\"entr\": 50}}");

        get("/v1/leads/" + lead + "/assessment?policy=2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.policyVersion")
                .isEqualTo(2);
        get("/v1/leads/" + lead + "/assessment?policy=3")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/policy")
                .jsonPath("$.errors[0].code")
                .isEqualTo("policy_has_errors");
    }

    @Test
    void the_schema_is_for_everybody_and_nothing_else_at_its_address() {
        stranger.get()
                .uri(POLICIES + "/schema.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "application/schema+json")
                .expectBody()
                .jsonPath("$.$schema")
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        refused(stranger.put().uri(POLICIES + "/schema.json").exchange(), 401, "missing_credentials");
        refused(stranger.delete().uri(POLICIES + "/schema.json").exchange(), 401, "missing_credentials");
        refused(stranger.get().uri(POLICIES + "/schema.jso").exchange(), 401, "missing_credentials");
        refused(stranger.get().uri(POLICIES + "/schema.json/").exchange(), 401, "missing_credentials");
        refused(replace("schema.json", "*", TEXT), 404, "unknown_policy");
    }

    private void onlyTheFirstIsThere() {
        get(POLICIES).expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    private static byte[] padded(int bytes) {
        return (TEXT + " ".repeat(bytes - TEXT.length())).getBytes(StandardCharsets.UTF_8);
    }

    private ResponseSpec drafted(String text) {
        return send(YAML, text.getBytes(StandardCharsets.UTF_8)).expectStatus().isCreated();
    }

    private ResponseSpec send(String type, byte[] text) {
        return http.post()
                .uri(POLICIES)
                .header("Content-Type", type)
                .bodyValue(text)
                .exchange();
    }

    private ResponseSpec replace(String version, String ifMatch, String text) {
        return http.put()
                .uri(POLICIES + "/" + version)
                .header("Content-Type", YAML)
                .header("If-Match", ifMatch)
                .bodyValue(text)
                .exchange();
    }

    private ResponseSpec accepting(String accept, String version) {
        return http.get().uri(POLICIES + "/" + version).header("Accept", accept).exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
