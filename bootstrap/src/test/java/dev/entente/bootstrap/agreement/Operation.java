package dev.entente.bootstrap.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation as the document describes it. */
record Operation(Document document, String path, String method, JsonNode json) {

    private static final String JSON = "application/json";

    String id() {
        return json.path("operationId").asString();
    }

    String verb() {
        return method.toUpperCase(Locale.ROOT);
    }

    List<Parameter> parameters() {
        return document.parameters(path, json);
    }

    Stream<Parameter> parameters(String place) {
        return parameters().stream().filter(parameter -> parameter.isIn(place));
    }

    boolean needsKey() {
        return !json.has("security") || !json.path("security").isEmpty();
    }

    boolean takesBody() {
        return json.has("requestBody");
    }

    /** What its body may be, by content type. */
    Set<String> bodyTypes() {
        return new TreeSet<>(requestContent().propertyNames());
    }

    /** Its one example, or the first of several. */
    JsonNode bodyExample(String type) {
        JsonNode media = requestContent().path(type);
        return media.path("examples")
                .valueStream()
                .findFirst()
                .orElse(media)
                .path(media.has("examples") ? "value" : "example");
    }

    /** The schema of its JSON body, if it has one. */
    Optional<JsonNode> bodySchema() {
        return bodySchema(JSON);
    }

    Optional<JsonNode> bodySchema(String type) {
        return Optional.of(requestContent().path(type).path("schema")).filter(JsonNode::isObject);
    }

    private JsonNode requestContent() {
        return document.resolved(json.path("requestBody")).path("content");
    }

    /** Those that take the same kind of body, itself among them. */
    List<Operation> alike() {
        return document.operations()
                .filter(other -> other.bodyMembers().equals(bodyMembers()))
                .toList();
    }

    private Set<String> bodyMembers() {
        return bodySchema().stream()
                .flatMap(schema -> Place.root(document, schema).below())
                .map(Place::pointer)
                .collect(Collectors.toSet());
    }

    Set<Integer> statuses() {
        return json.path("responses").propertyNames().stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is answered with a status, by content type. */
    JsonNode content(int status) {
        return document.resolved(json.path("responses").path(Integer.toString(status)))
                .path("content");
    }

    /** All that is answered, with any status and of any type. */
    Stream<JsonNode> answers() {
        return statuses().stream().flatMap(status -> content(status).valueStream());
    }

    @Override
    public String toString() {
        return verb() + " " + path;
    }
}
