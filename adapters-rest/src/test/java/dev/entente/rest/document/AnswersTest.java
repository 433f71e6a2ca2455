package dev.entente.rest.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entente.rest.server.HttpTest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * What is answered has the members that the document describes, no more and no fewer, and leaves out no required one.
 */
class AnswersTest extends HttpTest {

    /** Of a key: it is in one answer only. */
    private static final String SHOWN_ONCE = "secret";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> differences = new ArrayList<>();
    private final Set<String> compared = new TreeSet<>();

    @Test
    void the_types_of_answers_are_as_described() {
        var types = types();
        Operations.all().forEach(operation -> {
            ResolvableType type = types.get(operation.name());
            JsonNode described = answer(operation);
            if (type != null && !described.isMissingNode()) {
                compare(operation.name(), described, type);
            }
        });
        assertThat(differences).isEmpty();
        assertThat(compared)
                .contains(
                        "LeadResponse",
                        "LineView",
                        "TransitionEntry",
                        "ImportResponse",
                        "KeyResponse",
                        "RescoreResponse");
    }

    @Test
    void the_answer_to_messages_is_as_described() throws ClassNotFoundException {
        compare(
                "messages",
                Operations.document().at("/components/schemas/Intake"),
                ResolvableType.forClass(Class.forName("dev.entente.rest.intake.IntakeResponse")));
        assertThat(differences).isEmpty();
        assertThat(compared).contains("IntakeResponse");
    }

    private Map<String, ResolvableType> types() {
        var types = new TreeMap<String, ResolvableType>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            String path = mapping.getPatternsCondition()
                    .getPatterns()
                    .iterator()
                    .next()
                    .getPatternString();
            mapping.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> types.put(
                            method.name().toLowerCase(Locale.ROOT) + " " + path,
                            ResolvableType.forMethodReturnType(handler.getMethod())));
        });
        return types;
    }

    private static JsonNode answer(Operations.Operation operation) {
        return operation
                .description()
                .path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> resolved(response.getValue()))
                .map(response ->
                        response.path("content").path("application/json").path("schema"))
                .findFirst()
                .orElseThrow();
    }

    private void compare(String where, JsonNode schema, ResolvableType type) {
        JsonNode described = resolved(schema);
        Class<?> raw = type.toClass();
        if (Collection.class.isAssignableFrom(raw)) {
            compare(where + "[]", described.path("items"), type.getGeneric(0));
        } else if (raw.isSealed()) {
            compareKinds(where, described, raw);
        } else if (raw.isRecord()) {
            compareMembers(where, described, type);
        } else if (raw.getPackageName().startsWith("reactor")
                || raw.getSimpleName().equals("ResponseEntity")) {
            compare(where, schema, type.getGeneric(0));
        }
    }

    private void compareKinds(String where, JsonNode described, Class<?> sealed) {
        Arrays.stream(sealed.getPermittedSubclasses())
                .forEach(kind -> compare(
                        where + " " + kind.getSimpleName(),
                        Operations.document().at("/components/schemas/" + kind.getSimpleName()),
                        ResolvableType.forClass(kind)));
        if (described.path("oneOf").size() != sealed.getPermittedSubclasses().length) {
            differences.add(where + " has other kinds than described");
        }
    }

    private void compareMembers(String where, JsonNode described, ResolvableType type) {
        Class<?> raw = type.toClass();
        if (!compared.add(raw.getSimpleName()) && !raw.getSimpleName().equals("PageResponse")) {
            return;
        }
        var members = new TreeSet<String>();
        var always = new TreeSet<String>();
        for (RecordComponent component : raw.getRecordComponents()) {
            members.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                always.add(component.getName());
            }
            ResolvableType inner = ResolvableType.forType(component.getGenericType(), type);
            compare(where + "/" + component.getName(), member(described, component.getName()), inner);
        }
        Stream.of(raw.getInterfaces())
                .flatMap(one -> Arrays.stream(one.getMethods()))
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .forEach(method -> Stream.of(members, always).forEach(names -> names.add(method.getName())));
        expect(where, "members", members, names(described, "properties"));
        expect(where, "members that are always there", always, names(described, "required"));
    }

    private void expect(String where, String what, Set<String> answered, Set<String> described) {
        answered.remove(SHOWN_ONCE);
        described.remove(SHOWN_ONCE);
        if (!answered.equals(described)) {
            differences.add("%s: %s are %s and described are %s".formatted(where, what, answered, described));
        }
    }

    private static JsonNode member(JsonNode described, String name) {
        return parts(described)
                .map(part -> part.path("properties").path(name))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(described.path("none"));
    }

    private static Set<String> names(JsonNode described, String of) {
        return parts(described)
                .map(part -> part.path(of))
                .flatMap(named ->
                        named.isArray() ? named.valueStream().map(JsonNode::asString) : named.propertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> parts(JsonNode described) {
        return Stream.concat(
                Stream.of(described),
                described.path("allOf").valueStream().map(AnswersTest::resolved).flatMap(AnswersTest::parts));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(Operations.document().at(node.path("$ref").asString().substring(1)))
                : node;
    }
}
