package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.server.Faults;
import dev.entente.rest.server.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class SignalEndpointTest extends HttpTest {

    private static final String MESSAGE =
            "{\"userId\":\"u\",\"event\":\"e\",\"groupId\":\"g\",\"previousId\":\"p\",\"messageId\":\"m-1\"}";

    @ParameterizedTest
    @ValueSource(strings = {"track", "identify", "page", "screen", "group", "alias", "t", "i", "p", "s", "g", "a"})
    void every_tracking_call_takes_a_message(String call) {
        post("/v1/" + call, MESSAGE).expectStatus().isOk().expectBody().json("""
                {"success":true,"accepted":1,"duplicates":0,"rejected":[]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "b"})
    void a_batch_is_answered_item_by_item(String call) {
        String batch = "{\"batch\":[{\"type\":\"track\"," + MESSAGE.substring(1) + ",{\"messageId\":\"m-2\"},"
                + "{\"type\":\"page\"," + MESSAGE.substring(1) + "]}";
        post("/v1/" + call, batch).expectStatus().isOk().expectBody().json("""
                {"success":true,"accepted":1,"duplicates":1,"rejected":[
                  {"index":1,"messageId":"m-2","code":"missing_type","detail":"a message in a batch names its type"}]}""");
    }

    @Test
    void what_was_taken_before_is_a_duplicate_and_no_failure() {
        post("/v1/track", MESSAGE).expectStatus().isOk();
        post("/v1/track", MESSAGE).expectStatus().isOk().expectBody().json("""
                {"success":true,"accepted":0,"duplicates":1,"rejected":[]}""");
    }

    @Test
    void an_empty_batch_is_a_success() {
        post("/v1/batch", "{\"batch\":[]}").expectStatus().isOk().expectBody().json("""
                {"success":true,"accepted":0,"duplicates":0,"rejected":[]}""");
    }

    @Test
    void a_request_of_which_nothing_can_be_taken_is_a_problem() {
        post("/v1/track", "{\"event\":\"e\"}")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                {"type":"about:blank","title":"Bad Request","status":400,"code":"all_rejected",
                 "success":false,"accepted":0,"duplicates":0,
                 "rejected":[{"index":0,"code":"missing_identity","detail":"a userId or an anonymousId is needed"}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "image/png"})
    void the_type_of_the_body_does_not_matter(String type) {
        http.post()
                .uri("/v1/track")
                .header("Content-Type", type)
                .bodyValue(MESSAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void a_key_may_come_as_the_user_name_of_basic() {
        stranger.post()
                .uri("/v1/track")
                .header("Authorization", basic(key, ""))
                .bodyValue(MESSAGE)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer ", "Bearer ent_wrong", "Basic !!!", "Basic bm9ib2R5Og==", "Digest x", "ent_wrong"})
    void without_a_key_nothing_is_read(String authorization) {
        stranger.post()
                .uri("/v1/batch")
                .header("Authorization", authorization)
                .bodyValue("not even JSON")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"entente\"")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void messages_are_sent_by_post(String method) {
        http.method(HttpMethod.valueOf(method))
                .uri("/v1/track")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST");
    }

    @Test
    void an_outage_is_a_503_that_says_when_to_come_back() {
        faults.set(Faults.Weather.UNAVAILABLE);
        post("/v1/track", MESSAGE)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        post("/v1/track", "{\"event\":\"cannot be kept either\"}")
                .expectStatus()
                .isEqualTo(503);
    }

    @Test
    void a_fault_of_ours_tells_nothing() {
        faults.set(Faults.Weather.BROKEN);
        post("/v1/track", MESSAGE)
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains("\"code\":\"internal\"")
                        .doesNotContain("SELECT", "Exception", "java"));
    }

    @Test
    void answers_are_data_and_not_to_be_kept() {
        post("/v1/track", MESSAGE)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON);
    }
}
