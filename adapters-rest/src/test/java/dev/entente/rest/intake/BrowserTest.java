package dev.entente.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Origin;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.rest.server.HttpTest;
import dev.entente.rest.server.Visitors;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Web pages of other origins, which have a key that everybody can read. */
class BrowserTest extends HttpTest {

    private static final String OURS = "https://www.acme.example";
    private static final String FOREIGN = "https://evil.example";
    private static final int LARGEST = 500 * 1024;

    private String pageKey;

    @BeforeEach
    void keyForPages() {
        pageKey =
                visitors.another(key, new Grant("pages", Scopes.of(Scope.WRITE_ONLY), Set.of(new Origin(OURS)), null));
    }

    static Set<String> trackingPaths() {
        return TrackingPaths.all();
    }

    @ParameterizedTest
    @MethodSource("trackingPaths")
    void a_page_asks_whether_it_may_send_and_is_told_what(String path) {
        question(path, OURS)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", OURS)
                .expectHeader()
                .valueEquals("Access-Control-Allow-Methods", "POST")
                .expectHeader()
                .value(
                        "Access-Control-Allow-Headers",
                        allowed -> assertThat(allowed.toLowerCase(Locale.ROOT))
                                .contains("authorization", "content-type", "x-retry-count"))
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials")
                .expectHeader()
                .value("Vary", vary -> assertThat(vary).contains("Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOREIGN,
                "null",
                "http://www.acme.example",
                "https://www.acme.example:8443",
                "https://acme.example"
            })
    void a_page_of_another_origin_is_refused(String origin) {
        untold(question("/v1/t", origin), "origin_not_allowed");
        untold(send("/v1/t", origin, basic(pageKey, ""), message("")), "origin_not_allowed");
        untold(send("/v1/t", origin, null, message(pageKey)), "origin_not_allowed");
        assertNothingWasTaken();
    }

    @Test
    void a_key_for_pages_is_for_nothing_else() {
        untold(send("/v1/t", null, basic(pageKey, ""), message("")), "origin_needed");
        untold(send("/v1/t", null, null, message(pageKey)), "origin_needed");
        assertNothingWasTaken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"write-only", "integration", "admin"})
    void no_page_may_use_a_key_without_origins(String scope) {
        String other = visitors.another(key, Visitors.grant(Scope.of(scope).orElseThrow()));
        untold(send("/v1/t", OURS, basic(other, ""), message("")), "origin_not_allowed");
        send("/v1/t", null, basic(other, ""), message("")).expectStatus().isOk();
    }

    @ParameterizedTest
    @MethodSource("trackingPaths")
    void a_page_sends_with_the_key_in_the_header_or_in_the_body(String path) {
        String inHeader = path.startsWith("/v1/b") ? batch("") : message("");
        told(send(path, OURS, basic(pageKey, ""), inHeader)).expectStatus().isOk();
        String inBody = path.startsWith("/v1/b") ? batch(pageKey) : message(pageKey);
        told(send(path, OURS, null, inBody)).expectStatus().isOk();
    }

    @Test
    void the_page_reads_why_it_was_refused_and_when_to_come_back() {
        told(send("/v1/t", OURS, null, "{\"writeKey\":\"" + pageKey + "\"}"))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals("Access-Control-Expose-Headers", "Retry-After");
    }

    @Test
    void a_key_in_the_header_counts_and_the_one_in_the_body_is_content() {
        send("/v1/t", OURS, basic("ent_wrong", ""), message(pageKey))
                .expectStatus()
                .isUnauthorized();
        send("/v1/t", null, basic(key, ""), message(pageKey)).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "admin"})
    void a_secret_key_does_not_travel_in_the_body(String scope) {
        String secret = visitors.another(key, Visitors.grant(Scope.of(scope).orElseThrow()));
        untold(send("/v1/t", null, null, message(secret)), "secret_in_body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nothing",
                "{}",
                "{\"writeKey\":7}",
                "{\"writeKey\":null}",
                "{\"writeKey\":\"ent_wrong\"}",
                "{\"batch\":[{\"writeKey\":\"KEY\"}]}",
                "{\"properties\":{\"writeKey\":\"KEY\"}}",
                "{\"a\":nonsense,\"writeKey\":\"KEY\"}",
            })
    void a_body_without_a_key_opens_nothing(String body) {
        for (String path : List.of("/v1/t", "/v1/b")) {
            send(path, OURS, null, body.replace("KEY", pageKey))
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .doesNotExist("Access-Control-Allow-Origin");
        }
    }

    @Test
    void a_bad_message_does_not_hide_the_key_beside_it() {
        String deep = "[".repeat(200) + "]".repeat(200);
        String batch = "{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"x\":%s},%s],\"writeKey\":\"%s\"}"
                .formatted(deep, message("").replaceFirst("\\{", "{\"type\":\"track\","), pageKey);
        told(send("/v1/b", OURS, null, batch))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"accepted":1,"rejected":[{"index":0,"code":"beyond_bounds"}]}""");
    }

    @Test
    void who_has_the_key_in_the_body_sends_no_more_than_browsers_do() {
        send("/v1/b", OURS, null, padded(LARGEST - 1)).expectStatus().isOk();
        send("/v1/b", OURS, null, padded(LARGEST)).expectStatus().isOk();
        send("/v1/b", OURS, null, padded(LARGEST + 1)).expectStatus().isEqualTo(413);
        send("/v1/b", OURS, basic(pageKey, ""), padded(LARGEST + 1))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/leads",
                "/v1/rejected-signals",
                "/v1/keys",
                "/v1/leads/lookup?userId=u",
                "/openapi.json",
                "/"
            })
    void nothing_else_knows_of_pages(String path) {
        stranger.options()
                .uri(path)
                .header("Origin", OURS)
                .header("Access-Control-Request-Method", "GET")
                .exchange()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
        stranger.get()
                .uri(path)
                .header("Origin", OURS)
                .header("Authorization", "Bearer " + pageKey)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(path.startsWith("/v1") ? List.of(403) : List.of(200)))
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void a_page_joins_nobodys_e_mail_and_claims_none() {
        String buyer = created("{\"identities\":{\"email\":\"buyer@acme.example\",\"phone\":\"+49 30 1\"}}");

        for (String path : List.of("/v1/i", "/v1/b")) {
            String id = path.substring(4);
            told(send(path, OURS, basic(pageKey, ""), claiming("visitor-" + id, path)))
                    .expectStatus()
                    .isOk();
            get("/v1/leads/lookup?userId=visitor-" + id)
                    .expectBody()
                    .json("{\"identities\":{\"email\":[],\"phone\":[]},\"traits\":{\"email\":\"buyer@acme.example\"}}");
        }

        assertThat(read(get("/v1/leads/lookup?email=buyer@acme.example"), "$.id"))
                .isEqualTo(buyer);
        get("/v1/leads/" + buyer).expectBody().json("{\"identities\":{\"userId\":[],\"anonymousId\":[]}}");
    }

    @Test
    void what_a_page_claims_of_nobody_stays_free_for_its_owner() {
        send(
                        "/v1/i",
                        OURS,
                        null,
                        claiming("squatter", "/v1/i").replaceFirst("\\{", "{\"writeKey\":\"" + pageKey + "\","))
                .expectStatus()
                .isOk();
        get("/v1/leads/lookup?email=buyer@acme.example").expectStatus().isNotFound();
        created("{\"identities\":{\"email\":\"buyer@acme.example\",\"phone\":\"+49 30 1\"}}");
    }

    @Test
    void a_message_that_is_taken_in_later_claims_no_more_than_it_could_when_it_came() {
        created("{\"identities\":{\"email\":\"buyer@acme.example\"}}");
        String noEvent = claiming("visitor", "/v1/t");
        send("/v1/t", OURS, basic(pageKey, ""), noEvent).expectStatus().isBadRequest();
        String rejected = read(get("/v1/rejected-signals"), "$.items[0].id");

        post("/v1/rejected-signals/" + rejected + "/replay", noEvent.replaceFirst("\\{", "{\"event\":\"e\","))
                .expectStatus()
                .isOk();

        get("/v1/leads/lookup?userId=visitor").expectBody().json("{\"identities\":{\"email\":[]}}");
    }

    private ResponseSpec question(String path, String origin) {
        return stranger.options()
                .uri(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .exchange();
    }

    private ResponseSpec send(String path, @Nullable String origin, @Nullable String authorization, String body) {
        return stranger.post()
                .uri(path)
                .headers(headers -> {
                    headers.setContentType(MediaType.TEXT_PLAIN);
                    if (origin != null) {
                        headers.set("Origin", origin);
                    }
                    if (authorization != null) {
                        headers.set("Authorization", authorization);
                    }
                })
                .bodyValue(body)
                .exchange();
    }

    private static ResponseSpec told(ResponseSpec answer) {
        return answer.expectHeader()
                .valueEquals("Access-Control-Allow-Origin", OURS)
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials");
    }

    private static void untold(ResponseSpec answer, String code) {
        answer.expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private void assertNothingWasTaken() {
        assertThat(JsonPath.<List<Object>>read(body(get("/v1/leads")), "$.items"))
                .isEmpty();
        assertThat(JsonPath.<List<Object>>read(body(get("/v1/rejected-signals")), "$.items"))
                .isEmpty();
    }

    private static String message(String writeKey) {
        return ("{\"writeKey\":\"%s\",\"userId\":\"u\",\"event\":\"e\",\"groupId\":\"g\",\"previousId\":\"p\","
                        + "\"context\":{},\"properties\":{}}")
                .formatted(writeKey);
    }

    private static String batch(String writeKey) {
        return "{\"batch\":[%s],\"writeKey\":\"%s\"}"
                .formatted(message("").replaceFirst("\\{", "{\"type\":\"track\","), writeKey);
    }

    private String padded(int length) {
        String empty = "{\"writeKey\":\"" + pageKey + "\",\"batch\":[]";
        return empty + " ".repeat(length - empty.length() - 1) + "}";
    }

    private static String claiming(String userId, String path) {
        String identify =
                ("{\"type\":\"%s\",\"userId\":\"%s\",\"context\":{\"traits\":{\"email\":\"Buyer@acme.example\"}},"
                                + "\"traits\":{\"email\":\"buyer@acme.example\",\"phone\":\"+49 30 1\"}}")
                        .formatted(path.equals("/v1/t") ? "track" : "identify", userId);
        return path.equals("/v1/b") ? "{\"batch\":[" + identify + "," + identify + "]}" : identify;
    }
}
