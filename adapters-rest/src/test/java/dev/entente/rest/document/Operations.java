package dev.entente.rest.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The operations of the OpenAPI document. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonNode DOCUMENT = new OpenApiDocument(new Product("test", "https://docs.example")).json();

    private Operations() {}

    /**
     * One operation.
     *
     * @param method in lower case
     * @param path with its variables in braces
     */
    public record Operation(String method, String path, JsonNode description) {

        public String name() {
            return method + " " + path;
        }

        /** What is needed to call it, in order; empty if nothing is. */
        public List<String> scopes() {
            return description
                    .path("x-scopes")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }

        /** Under an id that nobody has. */
        public String address() {
            return path.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-00000000dead");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** All under {@code /v1} but what editors fetch. */
    public static boolean isGuarded(String path) {
        return path.startsWith("/v1") && !path.equals("/v1/policies/schema.json");
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    public static Stream<Operation> all() {
        return DOCUMENT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(path, member)));
    }

    private static Operation operation(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> member) {
        return new Operation(member.getKey(), path.getKey(), member.getValue());
    }
}
