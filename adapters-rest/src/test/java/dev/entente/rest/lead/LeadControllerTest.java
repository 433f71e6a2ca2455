package dev.entente.rest.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.server.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;

class LeadControllerTest extends HttpTest {

    @Test
    void a_new_lead_is_created_and_shown_whole() {
        post("/v1/leads", """
                {"identities":{"userId":"u-1","email":"Ann@Acme.example"},
                 "traits":{"title":"VP Sales","owner":"bob","plan":null},
                 "company":{"employees":50},
                 "channel":"webinar"}""")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/v1/leads/[0-9a-f-]{36}")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                {"identities":{"userId":["u-1"],"anonymousId":[],"email":["ann@acme.example"],"phone":[],"crm":[]},
                 "traits":{"title":"VP Sales","owner":"bob","email":"Ann@Acme.example"},
                 "company":{"employees":50,"id":"acme.example"},
                 "channel":"webinar","stage":"LEAD","owner":"bob",
                 "fit":15.25,"engagement":0,"score":15.25,"policyVersion":1,"version":1}""")
                .jsonPath("$.stageSince")
                .value(String.class, since -> assertThat(since).matches("2.*Z"))
                .jsonPath("$.traits.plan")
                .doesNotExist()
                .jsonPath("$.nextChangeAt")
                .doesNotExist();
    }

    @Test
    void a_known_lead_is_updated() {
        String id = created("{\"identities\":{\"email\":\"a@b.example\"}}");
        post("/v1/leads", "{\"identities\":{\"userId\":\"u-1\",\"email\":\"a@b.example\"}}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id);
    }

    @Test
    void an_id_that_was_absorbed_answers_with_the_survivor() {
        String anonymous = created("{\"identities\":{\"anonymousId\":\"a-1\"}}");
        String known = created("{\"identities\":{\"userId\":\"u-1\"}}");
        post("/v1/identify", "{\"userId\":\"u-1\",\"anonymousId\":\"a-1\"}")
                .expectStatus()
                .isOk();

        get("/v1/leads/" + anonymous)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(known);
    }

    @Test
    void the_company_is_the_group_and_no_free_mail_provider() {
        created("{\"identities\":{\"userId\":\"u-1\",\"email\":\"a@gmail.com\"}}");
        get("/v1/leads/lookup?userId=u-1").expectBody().jsonPath("$.company").doesNotExist();
        post("/v1/group", "{\"userId\":\"u-1\",\"groupId\":\"acme\"}")
                .expectStatus()
                .isOk();
        get("/v1/leads/lookup?userId=u-1").expectBody().jsonPath("$.company.id").isEqualTo("acme");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/identities|required",
                "{\"identities\":{}}|/identities|required",
                "{\"identities\":{\"email\":\"nobody\"}}|/identities/email|invalid_identity",
                "{\"identities\":{\"phone\":\"call me\"}}|/identities/phone|invalid_identity",
                "{\"identities\":{\"userId\":\" \"}}|/identities/userId|invalid_identity",
                "{\"identities\":{\"userId\":7}}|/identities/userId|wrong_type",
                "{\"identities\":{\"userId\":\"u\"},\"channel\":true}|/channel|wrong_type",
                "{\"identities\":{\"userId\":\"u\"},\"channel\":\"\"}|/channel|invalid_length",
                "{\"identities\":{\"userId\":\"u\",\"crmId\":\"x\"}}|/identities/crmId|unknown_field",
                "{\"identities\":{\"userId\":\"u\"},\"score\":100}|/score|unknown_field",
                "{\"identities\":{\"userId\":\"u\"},\"tenant\":2}|/tenant|unknown_field",
                "{\"identities\":{\"userId\":\"u\"},\"a/b~c\":2}|/a~1b~0c|unknown_field",
                "{\"identities\":[]}|/identities|wrong_type",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":[]}|/traits|wrong_type",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"\":1}}|/traits|invalid_trait_name",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"n\":1e999}}|/traits|number_out_of_range",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"n\":\"\\u0000\"}}|/traits|invalid_text",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"n\":[{\"x\":\"\\ud800\"}]}}|/traits|invalid_text",
                "{\"identities\":{\"userId\":\"\\u0000\"}}|/identities/userId|invalid_text",
            })
    void what_is_understood_but_refused_is_named_by_its_place(String body, String pointer, String code) {
        post("/v1/leads", body)
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].detail")
                .isNotEmpty();
        get("/v1/leads").expectBody().jsonPath("$.items").isEmpty();
    }

    @Test
    void every_error_is_named_at_once() {
        post("/v1/leads", "{\"identities\":{\"email\":\"x\",\"phone\":\"y\"},\"channel\":\"\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nothing",
                "{\"identities\":{\"userId\":\"u\"}} {}",
                "{\"identities\":{\"userId\":\"u\"},\"identities\":{\"userId\":\"v\"}}",
                "{\"identities\":{\"userId\":\"u\",\"userId\":\"v\"}}",
                "{\"identities\":{\"userId\":tru}}",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"n\":NaN}}",
                "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"n\":1,\"n\":2}}"
            })
    void what_is_no_json_is_malformed(String body) {
        post("/v1/leads", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed_json");
    }

    @Test
    void json_nests_at_most_32_deep() {
        String body = "{\"identities\":{\"userId\":\"u\"},\"traits\":{\"t\":%s%s}}";
        post("/v1/leads", body.formatted("[".repeat(30), "]".repeat(30)))
                .expectStatus()
                .isCreated();
        post("/v1/leads", body.formatted("[".repeat(31), "]".repeat(31)))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void traits_are_patched_one_by_one() {
        String id = created("{\"identities\":{\"userId\":\"u\"},\"traits\":{\"plan\":\"free\",\"title\":\"CEO\"}}");
        patch(id, "{\"traits\":{\"plan\":null,\"company.city\":\"Bonn\"}}", "application/merge-patch+json")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .json("{\"traits\":{\"title\":\"CEO\"},\"company\":{\"city\":\"Bonn\"},\"version\":2}")
                .jsonPath("$.traits.plan")
                .doesNotExist();
        patch(id, "{\"traits\":{\"plan\":\"pro\"}}", "application/json")
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', 200", "*, 200", "'\"2\"', 412", "'W/\"1\"', 412", "1, 412", "'\"1\", \"2\"', 412"})
    void a_patch_applies_to_the_version_it_was_made_for(String ifMatch, int status) {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        http.patch()
                .uri("/v1/leads/" + id)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"traits\":{\"a\":1}}")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        http.get()
                .uri("/v1/leads/" + id)
                .header("If-None-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void a_stale_patch_is_told_the_version() {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        http.patch()
                .uri("/v1/leads/" + id)
                .header("If-Match", "\"7\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"traits\":{\"a\":1}}")
                .exchange()
                .expectBody()
                .json("{\"status\":412,\"code\":\"stale_version\",\"version\":1}");
    }

    @Test
    void a_patch_names_traits_and_nothing_else() {
        String id = created("{\"identities\":{\"userId\":\"u\"}}");
        patch(id, "{}", "application/json").expectStatus().isEqualTo(422);
        patch(id, "{\"traits\":null}", "application/json").expectStatus().isEqualTo(422);
        patch(id, "{\"traits\":{},\"stage\":\"SQL\"}", "application/json")
                .expectStatus()
                .isEqualTo(422);
        patch(id, "{\"traits\":{}}", "text/plain").expectStatus().isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "1-1-1-1-1", "none", "%00"})
    void an_unknown_lead_is_not_found(String id) {
        for (String path : new String[] {"", "/timeline", "/assessment"}) {
            get("/v1/leads/" + id + path).expectStatus().isNotFound();
        }
        patch(id, "{\"traits\":{\"a\":1}}", "application/json").expectStatus().isNotFound();
        post("/v1/leads/" + id + "/transitions", "{\"to\":\"MQL\"}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void another_tenants_lead_is_not_found() {
        String id = created("{\"identities\":{\"userId\":\"u\",\"email\":\"a@b.example\"}}");
        http = as(visitors.key());
        an_unknown_lead_is_not_found(id);
        get("/v1/leads/lookup?email=a@b.example").expectStatus().isNotFound();
        get("/v1/leads").expectBody().json("{\"items\":[]}", JsonCompareMode.STRICT);
    }
}
