package dev.entente.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.server.HttpTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class AccessTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/leads",
                "/v1/leads/",
                "/v1/leads/lookup?userId=u",
                "/v1/rejected-signals",
                "/v1/nothing",
                "/v1",
                "/v1;x=1/leads",
                "/v1/leads;x=1",
                "/%76%31/leads",
                "/v1/%6ceads",
                "/v1/track;x=1",
                "//v1/leads",
            })
    void nothing_is_served_without_a_key_however_it_is_spelt(String path) {
        stranger.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 404))
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/leads", "/v1;x=1/leads", "/v1/leads;x=1", "/v1/nothing", "/%76%31/leads"})
    void under_v1_even_the_question_needs_a_key(String path) {
        stranger.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"entente\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi.json"})
    void what_says_what_this_is_needs_none(String path) {
        stranger.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    @Test
    void basic_with_the_key_as_user_name_is_as_good() {
        stranger.get()
                .uri("/v1/leads")
                .header("Authorization", basic(key, ""))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer \t", "bearer x", "Basic", "Basic Og==", "Basic =", "Token x"})
    void what_is_no_key_opens_nothing(String authorization) {
        stranger.get()
                .uri("/v1/leads")
                .header("Authorization", authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
