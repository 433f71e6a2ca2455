package dev.entente.bootstrap.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member that a schema describes, somewhere in a body.
 *
 * @param steps the names and indexes that lead to it
 */
record Place(Document document, List<String> steps, JsonNode schema, boolean required) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "@here@";
    private static final int DEEPEST = 5;

    static Place root(Document document, JsonNode schema) {
        return new Place(document, List.of(), document.resolved(schema), true);
    }

    String pointer() {
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    /** Whether it has no member but those that are named. */
    boolean isClosed() {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    Place member(String name) {
        return step(
                name,
                schema.path("properties").path(name),
                names(schema.path("required")).anyMatch(name::equals));
    }

    /** All members within it; of one that several parts describe, the last has the say. */
    Stream<Place> below() {
        var places = new LinkedHashMap<String, Place>();
        allBelow().forEach(place -> places.put(place.pointer(), place));
        return places.values().stream();
    }

    private Stream<Place> allBelow() {
        return steps.size() == DEEPEST
                ? Stream.empty()
                : Stream.of(members(), items(), parts().flatMap(Place::allBelow))
                        .flatMap(places -> places)
                        .flatMap(place -> Stream.concat(Stream.of(place), place.allBelow()));
    }

    private Stream<Place> members() {
        return schema.path("properties").propertyNames().stream().map(this::member);
    }

    private Stream<Place> items() {
        return schema.has("items") ? Stream.of(step("0", schema.path("items"), false)) : Stream.empty();
    }

    /** What it is put together of. */
    private Stream<Place> parts() {
        return schema.path("allOf")
                .valueStream()
                .map(part -> new Place(document, steps, document.resolved(part), required));
    }

    private Place step(String name, JsonNode described, boolean needed) {
        var longer = new ArrayList<>(steps);
        longer.add(name);
        return new Place(document, longer, document.resolved(described), needed);
    }

    /** The body with this text in its place, be it JSON or not. */
    String with(ObjectNode body, String text) {
        ObjectNode copy = body.deepCopy();
        JsonNode parent = parent(copy);
        switch (parent) {
            case ObjectNode object -> object.put(steps.getLast(), HERE);
            case ArrayNode array when array.isEmpty() -> array.add(HERE);
            case ArrayNode array -> array.set(Integer.parseInt(steps.getLast()), JSON.valueToTree(HERE));
            default -> throw new IllegalStateException(pointer());
        }
        return copy.toString().replace('"' + HERE + '"', text);
    }

    ObjectNode without(ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        if (parent(copy) instanceof ObjectNode object) {
            object.remove(steps.getLast());
        }
        return copy;
    }

    /** The holder of the member, made where the body has none. */
    private JsonNode parent(ObjectNode body) {
        JsonNode at = body;
        for (int i = 0; i < steps.size() - 1; i++) {
            at = child(at, steps.get(i), steps.get(i + 1).equals("0"));
        }
        return at;
    }

    private static JsonNode child(JsonNode parent, String step, boolean list) {
        JsonNode existing = parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
        if (existing.isContainer()) {
            return existing;
        }
        JsonNode made = list ? JSON.createArrayNode() : JSON.createObjectNode();
        if (parent instanceof ArrayNode array) {
            array.add(made);
        } else {
            ((ObjectNode) parent).set(step, made);
        }
        return made;
    }

    private static Stream<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? "the body" : pointer();
    }
}
