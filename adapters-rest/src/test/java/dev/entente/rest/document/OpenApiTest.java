package dev.entente.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.Caller;
import dev.entente.domain.access.Scope;
import dev.entente.rest.access.OpenTo;
import dev.entente.rest.intake.TrackingPaths;
import dev.entente.rest.server.HttpTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends HttpTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    private OpenApiDocument document;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void the_document_and_the_routes_are_the_same() {
        assertThat(documented())
                .isEqualTo(served())
                .contains("get /", "post /v1/track", "get /v1/leads/{id}", "delete /v1/keys/{id}");
    }

    @Test
    void it_is_served_as_json_with_the_version_of_the_build() {
        stranger.get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.info.version")
                .isEqualTo("1.2.3-test");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.json().findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.json().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_operation_has_its_own_id_and_says_what_it_is_for() {
        List<JsonNode> operations = operations().toList();
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank());
        assertThat(operations.stream()
                        .map(operation -> operation.path("operationId").asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void what_needs_no_key_says_so_and_under_v1_only_the_schema_of_policies_does() {
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(operation -> assertThat(operation.getValue().has("security"))
                                .as(path.getKey())
                                .isEqualTo(!Operations.isGuarded(path.getKey()))));
    }

    @Test
    void the_document_and_the_code_open_each_operation_to_the_same_scopes() {
        var documented = new TreeMap<String, List<String>>();
        Operations.all().forEach(operation -> documented.put(operation.name(), operation.scopes()));
        assertThat(documented)
                .isEqualTo(declared())
                .containsEntry("post /v1/track", List.of("write-only", "integration", "admin"))
                .containsEntry("post /v1/keys", List.of("admin"));
    }

    /** The second wall: a handler under {@code /v1} that does not ask who is calling cannot keep tenants apart. */
    @Test
    void every_handler_under_v1_knows_its_caller() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (Operations.isGuarded(path(mapping))) {
                assertThat(handler.getMethod().getParameterTypes())
                        .as(handler.toString())
                        .contains(Caller.class);
            }
        });
    }

    private Stream<JsonNode> operations() {
        return document.json()
                .path("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(Map.Entry::getValue));
    }

    private Set<String> documented() {
        var operations = new TreeSet<String>();
        document.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    private Set<String> served() {
        var operations = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(
                                method -> operations.add(method.name().toLowerCase(Locale.ROOT) + " " + path(mapping)));
            }
        });
        TrackingPaths.all().forEach(path -> operations.add("post " + path));
        return operations;
    }

    private Map<String, List<String>> declared() {
        var scopes = new TreeMap<String, List<String>>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> scopes.put(
                                method.name().toLowerCase(Locale.ROOT) + " " + path(mapping), openTo(handler)));
            }
        });
        TrackingPaths.all().forEach(path -> scopes.put("post " + path, words(TrackingPaths.OPEN_TO)));
        return scopes;
    }

    private static List<String> openTo(HandlerMethod handler) {
        OpenTo declared = handler.getMethodAnnotation(OpenTo.class);
        return declared == null ? List.of() : words(List.of(declared.value()));
    }

    private static List<String> words(List<Scope> openTo) {
        return Scope.including(openTo).stream().map(Scope::word).toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("dev.entente");
    }

    private static String path(RequestMappingInfo mapping) {
        return mapping.getPatternsCondition().getPatterns().iterator().next().getPatternString();
    }
}
