package dev.entente.rest.lead;

import dev.entente.rest.server.HttpTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class TransitionControllerTest extends HttpTest {

    @Test
    void a_person_moves_a_lead() {
        String id = lead();
        move(id, "{\"to\":\"MQL\",\"by\":\"Ann\",\"note\":\"met at the fair\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .json("{\"stage\":\"MQL\",\"version\":2}");
        get("/v1/leads/" + id + "/timeline").expectBody().json("""
                {"items":[{"kind":"transition","from":"LEAD","to":"MQL","actor":"person","by":"Ann",
                           "note":"met at the fair","inferred":false,"policyVersion":1}]}""");
    }

    @Test
    void who_is_not_named_goes_by_the_name_of_the_key() {
        String id = lead();
        move(id, "{\"to\":\"MQL\"}").expectStatus().isOk();
        get("/v1/leads/" + id + "/timeline")
                .expectBody()
                .jsonPath("$.items[0].by")
                .isEqualTo("test key");
    }

    @Test
    void an_illegal_move_is_a_conflict_that_says_what_is_legal() {
        move(lead(), "{\"to\":\"SQL\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json(
                        "{\"code\":\"illegal_transition\",\"detail\":\"from LEAD a lead can become MQL, DISQUALIFIED, not SQL\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/to|required",
                "{\"to\":null}|/to|required",
                "{\"to\":\"mql\"}|/to|unknown_stage",
                "{\"to\":\"HERO\"}|/to|unknown_stage",
                "{\"to\":7}|/to|wrong_type",
                "{\"to\":\"MQL\",\"by\":\"\"}|/by|invalid_length",
                "{\"to\":\"MQL\",\"at\":\"yesterday\"}|/at|invalid_timestamp",
                "{\"to\":\"MQL\",\"at\":\"9999-01-01T00:00:00Z\"}|/at|in_future",
                "{\"to\":\"DISQUALIFIED\"}|/reason|required",
                "{\"to\":\"DISQUALIFIED\",\"reason\":\" \"}|/reason|invalid_length",
                "{\"to\":\"MQL\",\"note\":\"\\u0000\"}|/note|invalid_text",
                "{\"to\":\"MQL\",\"from\":\"LEAD\"}|/from|unknown_field",
            })
    void what_cannot_be_meant_is_refused(String body, String pointer, String code) {
        String id = lead();
        move(id, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
        get("/v1/leads/" + id).expectBody().json("{\"stage\":\"LEAD\",\"version\":1}");
    }

    @Test
    void names_and_reasons_have_at_most_255_characters() {
        move(lead(), "{\"to\":\"MQL\",\"by\":\"" + "b".repeat(255) + "\"}")
                .expectStatus()
                .isOk();
        move(lead(), "{\"to\":\"MQL\",\"by\":\"" + "b".repeat(256) + "\"}")
                .expectStatus()
                .isEqualTo(422);
        move(lead(), "{\"to\":\"MQL\",\"reason\":\"" + "r".repeat(255) + "\"}")
                .expectStatus()
                .isOk();
        move(lead(), "{\"to\":\"MQL\",\"reason\":\"" + "r".repeat(256) + "\"}")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void history_can_be_brought_in() {
        String id = lead();
        Instant lastWeek = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        move(id, "{\"to\":\"MQL\",\"at\":\"" + lastWeek + "\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stageSince")
                .isEqualTo(lastWeek.toString());
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"', 200", "'\"3\"', 412"})
    void a_move_is_for_the_version_it_was_meant_for(String ifMatch, int status) {
        http.post()
                .uri("/v1/leads/" + lead() + "/transitions")
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"to\":\"MQL\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private String lead() {
        return created("{\"identities\":{\"userId\":\"" + UUID.randomUUID() + "\"}}");
    }

    private ResponseSpec move(String id, String body) {
        return post("/v1/leads/" + id + "/transitions", body);
    }
}
