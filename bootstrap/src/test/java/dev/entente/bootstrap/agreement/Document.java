package dev.entente.bootstrap.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document as it is served, with its references followed. */
record Document(JsonNode json) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    Stream<Operation> operations() {
        return json.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Operation(this, path.getKey(), member.getKey(), member.getValue())));
    }

    /** The node that a reference leads to; a node that is none leads to itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(json.at(node.path("$ref").asString().substring(1))) : node;
    }

    /** The schemas with an example of what they describe. */
    List<JsonNode> describedExamples() {
        return json.path("components")
                .path("schemas")
                .valueStream()
                .filter(schema -> schema.has("example"))
                .toList();
    }

    /** All names that members have anywhere in it, and what no answer names. */
    Set<String> memberNames() {
        var names = new TreeSet<>(Set.of("tenant", "tenantId", "__proto__"));
        json.findValues("properties").forEach(members -> names.addAll(members.propertyNames()));
        return names;
    }

    List<Parameter> parameters(String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        Stream.of(json.path("paths").path(path), operation)
                .flatMap(holder -> holder.path("parameters").valueStream())
                .map(this::resolved)
                .forEach(parameter -> parameters.add(new Parameter(
                        parameter.path("name").asString(), parameter.path("in").asString(), parameter)));
        return parameters;
    }
}
