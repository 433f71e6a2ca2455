package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.jayway.jsonpath.JsonPath;
import dev.entente.rest.server.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class RejectedSignalControllerTest extends HttpTest {

    private static final String LIST = "/v1/rejected-signals";

    @Test
    void what_was_rejected_is_kept_with_its_reason_the_newest_first() {
        post(
                        "/v1/batch",
                        "{\"batch\":[{\"type\":\"page\",\"userId\":\"u\"},{\"type\":\"track\",\"userId\":\"u\",\"messageId\":\"m-1\"}]}")
                .expectStatus()
                .isOk();
        post("/v1/track", "nothing").expectStatus().isBadRequest();

        String list = body(get(LIST).expectStatus().isOk());
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].code"))
                .containsExactly("malformed_json", "missing_field");
        assertThat(JsonPath.<Object>read(list, "$.items[1]"))
                .asInstanceOf(map(String.class, Object.class))
                .containsEntry("index", 1)
                .containsEntry("messageId", "m-1")
                .containsEntry("detail", "event is needed")
                .containsEntry("payload", "{\"type\":\"track\",\"userId\":\"u\",\"messageId\":\"m-1\"}")
                .containsKeys("id", "receivedAt")
                .doesNotContainKeys("type", "replayedAt");
        assertThat(JsonPath.<String>read(list, "$.items[0].type")).isEqualTo("track");
    }

    @Test
    void they_come_page_by_page() {
        post("/v1/batch", "{\"batch\":[1,2,3]}").expectStatus().isBadRequest();
        String first = body(get(LIST + "?limit=2"));
        assertThat(JsonPath.<List<Object>>read(first, "$.items")).hasSize(2);
        String rest = body(get(LIST + "?limit=2&cursor=" + JsonPath.read(first, "$.nextCursor")));
        assertThat(JsonPath.<List<Object>>read(rest, "$.items")).hasSize(1);
        get(LIST + "?cursor=tampered").expectStatus().isBadRequest();
        get(LIST + "?limit=501").expectStatus().isBadRequest();
    }

    @Test
    void a_corrected_message_is_taken_once_however_often_it_is_replayed() {
        String id = rejected("{\"userId\":\"u\"}");
        replay(id, "{\"userId\":\"u\",\"event\":\"e\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"success":true,"accepted":1,"duplicates":0,"rejected":[]}""");
        replay(id, "{\"userId\":\"u\",\"event\":\"e\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"success":true,"accepted":0,"duplicates":1,"rejected":[]}""");
        get(LIST).expectBody().jsonPath("$.items[0].replayedAt").isNotEmpty();
    }

    @Test
    void what_is_still_wrong_stays_rejected_and_is_kept_once() {
        String id = rejected("{\"userId\":\"u\"}");
        http.post()
                .uri(LIST + "/" + id + "/replay")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("{\"success\":false,\"accepted\":0,\"rejected\":[{\"index\":0,\"code\":\"missing_field\"}]}");
        String list = body(get(LIST));
        assertThat(JsonPath.<List<Object>>read(list, "$.items")).hasSize(1);
        assertThat(list).doesNotContain("replayedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "1-1-1-1-1", "x"})
    void an_unknown_one_is_not_found(String id) {
        replay(id, "{}").expectStatus().isNotFound();
    }

    @Test
    void another_tenants_is_not_found() {
        String id = rejected("{\"userId\":\"u\"}");
        http = as(visitors.key());
        replay(id, "{\"userId\":\"u\",\"event\":\"e\"}").expectStatus().isNotFound();
        get(LIST).expectBody().json("{\"items\":[]}");
    }

    private String rejected(String message) {
        post("/v1/track", message).expectStatus().isBadRequest();
        return read(get(LIST), "$.items[0].id");
    }

    private ResponseSpec replay(String id, String message) {
        return post(LIST + "/" + id + "/replay", message);
    }
}
