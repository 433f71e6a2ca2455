package dev.entente.rest.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.entente.domain.access.Scope;
import dev.entente.rest.server.HttpTest;
import dev.entente.rest.server.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class KeyControllerTest extends HttpTest {

    private static final String KEYS = "/v1/keys";
    private static final String ONE_PAGE = "\"https://www.acme.example\"";

    @Test
    void a_key_is_made_and_its_secret_is_shown_once() {
        String made = body(
                make("{\"name\":\"dashboard\",\"scopes\":[\"sales\",\"read\"],\"expiresAt\":\"2099-01-01T00:00:00Z\"}")
                        .expectStatus()
                        .isCreated());

        assertThat(JsonPath.<List<String>>read(made, "$.scopes")).containsExactly("read", "sales");
        assertThat(JsonPath.<String>read(made, "$.expiresAt")).isEqualTo("2099-01-01T00:00:00Z");
        String secret = JsonPath.read(made, "$.secret");
        assertThat(secret).matches("ent_[A-Za-z0-9_-]{43}");
        as(secret).get().uri("/v1/leads").exchange().expectStatus().isOk();
        as(secret).get().uri(KEYS).exchange().expectStatus().isForbidden();
        assertThat(body(get(KEYS)))
                .contains("dashboard", "test key")
                .doesNotContain(secret)
                .doesNotContain("secret", "hash");
    }

    @Test
    void a_key_for_pages_names_their_origins() {
        make("{\"name\":\"site\",\"scopes\":[\"write-only\"],\"allowedOrigins\":[\"HTTPS://www.acme.example:443\"]}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .json(
                        "{\"name\":\"site\",\"scopes\":[\"write-only\"],\"allowedOrigins\":[\"https://www.acme.example\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                  | /name, /scopes",
                "{'name':'k'}                                                        | /scopes",
                "{'name':'k','scopes':[]}                                            | /scopes",
                "{'name':' ','scopes':['read']}                                      | /name",
                "{'name':'k','scopes':['owner','read',null]}                         | /scopes/0, /scopes/2",
                "{'name':'k','scopes':['write-only','read']}                         | /scopes",
                "{'name':'k','scopes':['READ']}                                      | /scopes/0",
                "{'name':'k','scopes':['read'],'allowedOrigins':['https://a.example']} | /allowedOrigins",
                "{'name':'k','scopes':['write-only'],'allowedOrigins':['*','https://a.example/',null]}"
                        + " | /allowedOrigins/0, /allowedOrigins/1, /allowedOrigins/2",
                "{'name':'k','scopes':['read'],'expiresAt':'tomorrow'}               | /expiresAt",
                "{'name':'k','scopes':['read'],'expiresAt':'2020-01-01T00:00:00Z'}   | /expiresAt",
                "{'name':'k','scopes':['read'],'overlap':'P1D'}                      | /overlap",
                "{'name':'k','scopes':['read'],'secret':'mine'}                      | /secret",
                "{'name':'k','scopes':['read'],'tenant':2}                           | /tenant",
            })
    void what_is_wrong_with_a_wish_is_said_all_at_once(String wish, String pointers) {
        String answer = body(make(wish.replace('\'', '"')).expectStatus().isEqualTo(422));
        assertThat(JsonPath.<List<String>>read(answer, "$.errors[*].pointer")).containsExactly(pointers.split(", "));
        assertThat(JsonPath.<List<Object>>read(body(get(KEYS)), "$.items")).hasSize(1);
    }

    @Test
    void names_and_origins_are_bounded() {
        named("n".repeat(99)).expectStatus().isCreated();
        named("n".repeat(100)).expectStatus().isCreated();
        refusedAt(named("n".repeat(101)), "/name");
        withOrigins(19).expectStatus().isCreated();
        withOrigins(20).expectStatus().isCreated();
        refusedAt(withOrigins(21), "/allowedOrigins");
    }

    @Test
    void a_key_is_replaced_and_both_open_for_a_while() {
        String old = visitors.another(key, Visitors.grant(Scope.SALES));
        String fresh = read(rotate(old, ",\"overlap\":\"PT1H\"").expectStatus().isCreated(), "$.secret");

        as(old).get().uri("/v1/leads").exchange().expectStatus().isOk();
        as(fresh).get().uri("/v1/leads").exchange().expectStatus().isOk();
        as(fresh).get().uri(KEYS).exchange().expectStatus().isForbidden();
        String end = JsonPath.<List<String>>read(
                        body(get(KEYS)), "$.items[?(@.id=='" + visitors.id(old) + "')].expiresAt")
                .getFirst();
        assertThat(Instant.parse(end))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void without_an_overlap_the_replaced_key_opens_nothing_any_more() {
        String old = visitors.another(key, Visitors.grant(Scope.SALES));
        rotate(old, ",\"overlap\":\"PT0S\"").expectStatus().isCreated();
        as(old).get().uri("/v1/leads").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "-PT1S,422",
        "PT0S,201",
        "P30D,201",
        "P30DT0.000001S,422",
        "P1M,422",
        "soon,422",
        "PT999999999999999999H,422"
    })
    void an_overlap_is_bounded(String overlap, int status) {
        String old = visitors.another(key, Visitors.grant(Scope.SALES));
        rotate(old, ",\"overlap\":\"" + overlap + "\"").expectStatus().isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"scopes\":[\"admin\"]", ",\"allowedOrigins\":[" + ONE_PAGE + "]", ",\"name\":\"\""})
    void a_replacement_opens_what_the_replaced_key_did(String more) {
        rotate(visitors.another(key, Visitors.grant(Scope.SALES)), more)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void what_is_no_key_of_ours_is_neither_replaced_nor_revoked() {
        String theirs = visitors.id(visitors.key()).toString();
        for (String id : List.of(theirs, "00000000-0000-7000-8000-000000000000", "1-1-1-1-1")) {
            make("{\"rotates\":\"" + id + "\"}").expectStatus().isNotFound();
            revoke(id).expectStatus().isNotFound();
        }
    }

    @Test
    void a_revoked_key_opens_nothing_and_stays_in_the_list() {
        String gone = visitors.another(key, Visitors.grant(Scope.SALES));
        String id = visitors.id(gone).toString();
        revoke(id).expectStatus().isNoContent();
        revoke(id).expectStatus().isNoContent();

        as(gone).get().uri("/v1/leads").exchange().expectStatus().isUnauthorized();
        get(KEYS)
                .expectBody()
                .jsonPath("$.items[?(@.id=='" + id + "')].revokedAt")
                .isNotEmpty();
        make("{\"rotates\":\"" + id + "\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("key_ended");
    }

    @Test
    void the_last_admin_that_never_expires_stays() {
        String last = visitors.id(key).toString();
        for (ResponseSpec answer :
                List.of(revoke(last), make("{\"rotates\":\"" + last + "\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}"))) {
            answer.expectStatus()
                    .isEqualTo(409)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("last_admin_key");
        }
        visitors.another(key, Visitors.grant(Scope.ADMIN));
        revoke(last).expectStatus().isNoContent();
        get(KEYS).expectStatus().isUnauthorized();
    }

    @Test
    void keys_come_page_by_page() {
        visitors.another(key, Visitors.grant(Scope.READ));
        String first = body(get(KEYS + "?limit=1"));
        assertThat(JsonPath.<List<Object>>read(first, "$.items")).hasSize(1);
        String rest = body(get(KEYS + "?limit=1&cursor=" + JsonPath.read(first, "$.nextCursor")));
        assertThat(JsonPath.<List<Object>>read(rest, "$.items")).hasSize(1);
        get(KEYS + "?cursor=tampered").expectStatus().isBadRequest();
    }

    private ResponseSpec make(String wish) {
        return post(KEYS, wish);
    }

    private ResponseSpec rotate(String secret, String more) {
        return make("{\"rotates\":\"" + visitors.id(secret) + "\"" + more + "}");
    }

    private ResponseSpec revoke(String id) {
        return http.delete().uri(KEYS + "/" + id).exchange();
    }

    private ResponseSpec named(String name) {
        return make("{\"name\":\"" + name + "\",\"scopes\":[\"read\"]}");
    }

    private ResponseSpec withOrigins(int count) {
        String origins = IntStream.range(0, count)
                .mapToObj(i -> "\"https://page" + i + ".example\"")
                .collect(Collectors.joining(","));
        return make("{\"name\":\"pages\",\"scopes\":[\"write-only\"],\"allowedOrigins\":[" + origins + "]}");
    }

    private static void refusedAt(ResponseSpec answer, String pointer) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
