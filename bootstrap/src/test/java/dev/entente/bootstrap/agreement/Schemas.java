package dev.entente.bootstrap.agreement;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what does not fit the schemas of the document. */
final class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final IdentityHashMap<JsonNode, Schema> requests = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Schema> answers = new IdentityHashMap<>();
    private final Set<String> open;
    private final JsonNode components;
    private final JsonNode closedComponents;

    Schemas(Document document) {
        this.components = document.json().path("components");
        this.open = parts(document.json());
        this.closedComponents = closed(components.deepCopy());
    }

    /** What keeps a body from being one that the document describes. */
    List<String> faults(JsonNode schema, JsonNode body) {
        return faults(requests.computeIfAbsent(schema, one -> compiled(one.deepCopy(), components)), body);
    }

    /** The same for an answer, which has no member that the document does not name either. */
    List<String> faultsOfAnswer(JsonNode schema, JsonNode answer) {
        return faults(
                answers.computeIfAbsent(schema, one -> compiled(closed(one.deepCopy()), closedComponents)), answer);
    }

    private static List<String> faults(Schema schema, JsonNode body) {
        return schema.validate(body).stream().map(Error::toString).toList();
    }

    private Schema compiled(JsonNode schema, JsonNode parts) {
        return registry.getSchema(((ObjectNode) schema).set("components", parts));
    }

    /** What is put together of parts may have more members than any of them. */
    private static Set<String> parts(JsonNode document) {
        return document.findValues("allOf").stream()
                .flatMap(parts -> parts.findValuesAsString("$ref").stream())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode closed(JsonNode node) {
        node.propertyStream()
                .filter(member -> !member.getKey().equals("allOf") && !open.contains(member.getKey()))
                .forEach(member -> closed(member.getValue()));
        node.valueStream().filter(item -> !node.isObject()).forEach(this::closed);
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("unevaluatedProperties", false);
        }
        return node;
    }
}
