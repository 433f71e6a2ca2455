package dev.entente.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.rest.server.Faults;
import dev.entente.rest.server.HttpTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ProblemsTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, 404, not_found",
        "GET, /nothing, 404, not_found",
        "POST, /, 405, method_not_allowed",
        "PUT, /v1/leads, 405, method_not_allowed",
        "DELETE, /v1/leads/lookup, 405, method_not_allowed",
        "POST, /openapi.json, 405, method_not_allowed",
    })
    void what_is_not_served_is_a_problem(String method, String path, int status, String code) {
        problem(http.method(HttpMethod.valueOf(method)).uri(path).exchange(), status, code);
    }

    @Test
    void whoever_accepts_something_else_is_told_what_became_of_the_request_all_the_same() {
        http.get()
                .uri("/v1/leads")
                .accept(MediaType.APPLICATION_XML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON);
    }

    @Test
    void a_method_that_is_not_allowed_names_those_that_are() {
        http.put()
                .uri("/v1/leads")
                .exchange()
                .expectHeader()
                .value("Allow", allow -> assertThat(allow).contains("GET").contains("POST"));
    }

    @Test
    void json_is_what_is_read() {
        problem(
                http.post()
                        .uri("/v1/leads")
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue("<a/>")
                        .exchange(),
                415,
                "unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource({"Content-Type: gibberish, 415", "Content-Type: */*, 415", "If-Match: é, 412"})
    void headers_may_be_gibberish(String header, int status) throws IOException {
        String lead = created("{\"identities\":{\"userId\":\"u\"}}");
        String type = header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n";
        String answer = raw("PATCH /v1/leads/" + lead + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n"
                + type + header + "\r\nConnection: close\r\nContent-Length: 18\r\n\r\n{\"traits\":{\"a\":1}}");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }

    @Test
    void a_body_is_needed_and_has_its_limit() {
        problem(
                http.post()
                        .uri("/v1/leads")
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange(),
                400,
                "malformed_request");
        problem(post("/v1/leads", "null"), 400, "malformed_request");
        String lead = "{\"identities\":{\"userId\":\"u\"}}";
        post("/v1/leads", lead + " ".repeat(256 * 1024 - lead.length()))
                .expectStatus()
                .isCreated();
        problem(post("/v1/leads", lead + " ".repeat(256 * 1024 - lead.length() + 1)), 413, "body_too_large");
    }

    /** The document says 4 KiB, which is what Netty counts: the method, the address and the version. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void an_address_has_at_most_4_kib(int more) throws IOException {
        String start = "GET /?x=";
        String end = " HTTP/1.1";
        String line = start + "x".repeat(4 * 1024 + more - start.length() - end.length()) + end;
        assertThat(raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith(more > 0 ? "HTTP/1.1 414" : "HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void headers_have_at_most_8_kib(int more) throws IOException {
        String others = "Host: x" + "Connection: close";
        String header = "X-Padding: " + "x".repeat(8 * 1024 + more - others.length() - "X-Padding: ".length());
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n"))
                .startsWith(more > 0 ? "HTTP/1.1 431" : "HTTP/1.1 200");
    }

    @Test
    void a_fault_of_ours_tells_nothing() {
        faults.set(Faults.Weather.BROKEN);
        String answer = body(get("/v1/leads").expectStatus().isEqualTo(500));
        assertThat(answer)
                .contains("\"code\":\"internal\"")
                .doesNotContain("SELECT", "java", "Exception", "dev.entente");
    }

    @Test
    void an_outage_says_when_to_come_back() {
        faults.set(Faults.Weather.UNAVAILABLE);
        problem(get("/v1/rejected-signals"), 503, "unavailable").expectHeader().valueEquals("Retry-After", "2");
    }

    private static ResponseSpec problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("about:blank")
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.path")
                .doesNotExist();
        return answer;
    }
}
