package dev.entente.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.access.Grant;
import dev.entente.domain.access.Scope;
import dev.entente.domain.access.Scopes;
import dev.entente.rest.document.Operations;
import dev.entente.rest.document.Operations.Operation;
import dev.entente.rest.server.HttpTest;
import dev.entente.rest.server.Visitors;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every operation of the document with every kind of key. */
class ScopesTest extends HttpTest {

    static Stream<Operation> operations() {
        return Operations.all();
    }

    static Stream<Operation> guarded() {
        return Operations.all().filter(operation -> Operations.isGuarded(operation.path()));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void an_operation_is_open_to_its_scopes_and_to_no_other(Operation operation) {
        assertThat(operation.scopes()).contains("admin");
        for (Scope scope : Scope.values()) {
            ResponseSpec answer = call(operation, as(visitors.another(key, Visitors.grant(scope))));
            if (operation.scopes().contains(scope.word())) {
                answer.expectStatus()
                        .value(status -> assertThat(status).as(scope.word()).isNotIn(401, 403, 500));
            } else {
                refused(answer, 403, "missing_scope");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void without_a_key_that_is_valid_nothing_is_open(Operation operation) {
        refused(call(operation, stranger), 401, "missing_credentials");
        refused(call(operation, as("ent_nobodys")), 401, "unknown_key");
        refused(
                call(
                        operation,
                        as(visitors.another(key, expiringAt(Instant.now().minusMillis(1))))),
                401,
                "unknown_key");
        refused(call(operation, as(revoked())), 401, "unknown_key");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void only_what_is_open_to_everybody_names_no_scope(Operation operation) {
        assertThat(operation.scopes().isEmpty()).isNotEqualTo(Operations.isGuarded(operation.path()));
    }

    private static ResponseSpec call(Operation operation, WebTestClient client) {
        return client.method(HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT)))
                .uri(operation.address())
                .exchange();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static Grant expiringAt(Instant end) {
        return new Grant("expired", Scopes.of(Scope.ADMIN), Set.of(), end);
    }

    /** Through the operation itself. */
    private String revoked() {
        String secret = visitors.another(key, Visitors.grant(Scope.ADMIN));
        http.delete()
                .uri("/v1/keys/" + visitors.id(secret))
                .exchange()
                .expectStatus()
                .isNoContent();
        return secret;
    }
}
