package dev.entente.rest.repeat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.domain.access.Scope;
import dev.entente.rest.server.Faults.Weather;
import dev.entente.rest.server.HttpTest;
import dev.entente.rest.server.Visitors;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class RepeatFilterTest extends HttpTest {

    private static final String LEAD = "{\"identities\":{\"email\":\"ada@example.com\"}}";
    private static final String OTHER_LEAD = "{\"identities\":{\"email\":\"bob@example.com\"}}";
    private static final String REPLAYED = "Idempotent-Replayed";

    @Test
    void the_same_request_is_done_once_and_answered_the_same() {
        var first = send("k", "/v1/leads", LEAD);
        var again = send("k", "/v1/leads", LEAD);

        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(first.getResponseHeaders().containsHeader(REPLAYED)).isFalse();
        assertThat(again.getStatus()).isEqualTo(first.getStatus());
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(again.getResponseHeaders().getFirst(REPLAYED)).isEqualTo("true");
        assertThat(List.of("Location", "ETag", "Content-Type", "Content-Length", "Cache-Control"))
                .allSatisfy(name -> assertThat(again.getResponseHeaders().getFirst(name))
                        .isNotNull()
                        .isEqualTo(first.getResponseHeaders().getFirst(name)));
        assertThat(send("another", "/v1/leads", LEAD).getStatus().value()).isEqualTo(200);
    }

    @Test
    void a_refusal_is_an_answer_too() {
        String lead = created(LEAD);
        String move = "{\"to\":\"SQL\",\"note\":\"no\"}";
        var first = send("k", "/v1/leads/" + lead + "/transitions", move);
        var again = send("k", "/v1/leads/" + lead + "/transitions", move);

        assertThat(first.getStatus().is4xxClientError()).isTrue();
        assertThat(again.getStatus()).isEqualTo(first.getStatus());
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(again.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(again.getResponseHeaders().getFirst(REPLAYED)).isEqualTo("true");
    }

    @Test
    void another_body_path_query_or_condition_is_refused_and_does_nothing() {
        String lead = created(LEAD);
        String path = "/v1/leads/" + lead + "/transitions";
        String move = "{\"to\":\"MQL\",\"note\":\"call\"}";
        send("k", path, move);

        isRefused(send("k", path, "{\"to\":\"MQL\",\"note\":\"mail\"}"));
        isRefused(send("k", path + "?x=1", move));
        isRefused(send("k", "/v1/leads", move));
        isRefused(result(keyed("k", path, move).header("If-Match", "\"1\"")));
        isRefused(send("k", "/v1/leads", OTHER_LEAD));
        get("/v1/leads/lookup?email=bob@example.com").expectStatus().isNotFound();
    }

    private static void isRefused(EntityExchangeResult<byte[]> answer) {
        assertThat(answer.getStatus().value()).isEqualTo(422);
        assertThat(text(answer)).contains("\"code\":\"idempotency_key_reused\"");
    }

    @Test
    void of_many_that_come_at_once_one_is_done_and_the_others_are_told_to_wait_or_get_its_answer() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<EntityExchangeResult<byte[]>> call = () -> send("k", "/v1/leads", LEAD);
            var answers = callers.invokeAll(Collections.nCopies(16, call)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers)
                    .filteredOn(answer -> !answer.getResponseHeaders().containsHeader(REPLAYED))
                    .filteredOn(answer -> answer.getStatus().value() == 201)
                    .hasSize(1);
            assertThat(answers).extracting(answer -> answer.getStatus().value()).containsOnly(201, 409);
        }
    }

    @Test
    void while_one_is_under_way_the_next_is_told_to_wait() throws Exception {
        faults.set(Weather.FROZEN);
        try (var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = caller.submit(() -> send("k", "/v1/leads", LEAD));
            await().until(faults::anyoneWaits);

            var second = send("k", "/v1/leads", LEAD);
            assertThat(second.getStatus().value()).isEqualTo(409);
            assertThat(second.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");

            faults.set(Weather.FINE);
            assertThat(first.get().getStatus().value()).isEqualTo(201);
        }
    }

    @Test
    void the_answer_is_there_for_a_caller_that_went_away_and_comes_again() throws Exception {
        faults.set(Weather.FROZEN);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("""
                    POST /v1/leads HTTP/1.1\r
                    Host: entente\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: k\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(key, LEAD.length(), LEAD).getBytes(US_ASCII));
            await().until(faults::anyoneWaits);
        }
        faults.set(Weather.FINE);

        await().untilAsserted(() -> {
            var again = send("k", "/v1/leads", LEAD);
            assertThat(again.getStatus().value()).isEqualTo(201);
            assertThat(again.getResponseHeaders().getFirst(REPLAYED)).isEqualTo("true");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNAVAILABLE", "BROKEN"})
    void what_failed_on_our_side_is_done_by_the_next_try(Weather weather) {
        faults.set(weather);
        assertThat(send("k", "/v1/leads", LEAD).getStatus().is5xxServerError()).isTrue();
        faults.set(Weather.FINE);

        var again = send("k", "/v1/leads", LEAD);
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseHeaders().containsHeader(REPLAYED)).isFalse();
    }

    @Test
    void keys_are_those_of_a_tenant() {
        send("k", "/v1/leads", LEAD);
        WebTestClient neighbour = as(visitors.key());

        neighbour
                .post()
                .uri("/v1/leads")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(OTHER_LEAD)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void a_key_that_may_not_ask_is_not_given_what_was_answered_to_another() {
        send("k", "/v1/leads", LEAD);

        as(visitors.another(key, Visitors.grant(Scope.READ)))
                .post()
                .uri("/v1/leads")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(LEAD)
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(send("k", "/v1/leads", LEAD).getStatus().value()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/keys", "/v1/%6Beys", "/v1/keys;now"})
    void a_secret_is_shown_once_however_the_path_is_spelled(String path) {
        String wish = "{\"name\":\"dashboard\",\"scopes\":[\"read\"]}";
        assertThat(send("k", path, wish).getStatus().value()).isEqualTo(201);

        var again = send("k", path, wish);

        assertThat(again.getStatus().value()).isEqualTo(409);
        assertThat(text(again)).contains("\"code\":\"shown_once\"").doesNotContain("ent_");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 254, 255})
    void keys_of_up_to_255_characters_are_taken(int length) {
        assertThat(send("k".repeat(length), "/v1/leads", LEAD).getStatus().value())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "caf\u00e9", "tab\tbed"})
    void other_keys_are_refused(String strange) {
        isInvalid(send(strange, "/v1/leads", LEAD));
    }

    @Test
    void a_key_of_256_characters_or_a_second_key_is_refused() {
        isInvalid(send("k".repeat(256), "/v1/leads", LEAD));
        isInvalid(result(keyed("k", "/v1/leads", LEAD).header("Idempotency-Key", "l")));
        get("/v1/leads/lookup?email=ada@example.com").expectStatus().isNotFound();
    }

    private static void isInvalid(EntityExchangeResult<byte[]> answer) {
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(text(answer)).contains("\"code\":\"invalid_idempotency_key\"");
    }

    @Test
    void a_body_is_as_large_as_without_a_key() {
        String large = "{\"identities\":{\"email\":\"a@b.example\"},\"x\":\"" + "x".repeat(256 * 1024) + "\"}";

        assertThat(send("k", "/v1/leads", large).getStatus().value()).isEqualTo(413);
    }

    @Test
    void a_stranger_is_not_remembered() {
        stranger.post()
                .uri("/v1/leads")
                .header("Idempotency-Key", "k")
                .bodyValue(LEAD)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBody()), US_ASCII);
    }

    private EntityExchangeResult<byte[]> send(String idempotencyKey, String path, String body) {
        return result(keyed(idempotencyKey, path, body));
    }

    private WebTestClient.RequestHeadersSpec<?> keyed(String idempotencyKey, String path, String body) {
        return http.post()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    private static EntityExchangeResult<byte[]> result(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().expectBody().returnResult();
    }
}
