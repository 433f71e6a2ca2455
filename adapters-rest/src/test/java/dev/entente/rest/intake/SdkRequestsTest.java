package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.rest.server.HttpTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Requests as they were recorded from the event SDKs; that of the browser is composed from its code. */
class SdkRequestsTest extends HttpTest {

    @Test
    void segment_for_node_sends_plain_json_with_the_key_as_user_name() throws IOException {
        String answer = body(stranger.post()
                .uri("/v1/batch")
                .header("Authorization", basic(key, ""))
                .header("Content-Type", "application/json")
                .bodyValue(recorded("segment-node"))
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(JsonPath.<Integer>read(answer, "$.accepted")).isEqualTo(9);
        assertThat(JsonPath.<List<String>>read(answer, "$.rejected[*].code"))
                .as("a group call that names no person")
                .containsExactly("missing_identity");
        get("/v1/leads/lookup?userId=u-1").expectStatus().isOk().expectBody().json("""
                {"identities":{"anonymousId":["anon-1","anon-3"],"email":["a@b.example"]},
                 "company":{"id":"acme","name":"Acme","employees":50},"channel":"news"}""");
    }

    @Test
    void rudderstack_for_node_sends_gzip_that_claims_to_be_a_form() throws IOException {
        for (String flush : List.of("rudderstack-node-first", "rudderstack-node")) {
            stranger.post()
                    .uri("/v1/batch")
                    .header("Authorization", basic(key, ""))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Content-Encoding", "gzip")
                    .bodyValue(gzip(recorded(flush)))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.rejected")
                    .isEmpty();
        }
        get("/v1/leads/lookup?userId=u-1")
                .expectBody()
                .json("{\"company\":{\"id\":\"12\",\"name\":\"Acme\"},\"identities\":{\"email\":[\"a@b.example\"]}}")
                .jsonPath("$.channel")
                .doesNotExist();
        get("/v1/leads/lookup?userId=42").expectStatus().isOk();
        get("/v1/leads/lookup?anonymousId=7").expectStatus().isOk();
    }

    @Test
    void segment_for_browsers_sends_text_to_short_paths() throws IOException {
        stranger.post()
                .uri("/v1/p")
                .header("Authorization", basic(key, ""))
                .header("Content-Type", "text/plain")
                .bodyValue(recorded("segment-browser"))
                .exchange()
                .expectStatus()
                .isOk();
        String lead = read(get("/v1/leads/lookup?anonymousId=7fd5"), "$.id");
        get("/v1/leads/" + lead + "/timeline")
                .expectBody()
                .jsonPath("$.items[0].path")
                .isEqualTo("/pricing")
                .jsonPath("$.items[0].channel")
                .isEqualTo("news");
    }

    private static byte[] recorded(String name) throws IOException {
        try (InputStream file = SdkRequestsTest.class.getResourceAsStream(name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
