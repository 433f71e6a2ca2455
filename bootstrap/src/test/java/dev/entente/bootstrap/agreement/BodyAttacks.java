package dev.entente.bootstrap.agreement;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hostile bodies of JSON, made of the example of an operation and the schema of its body. */
final class BodyAttacks {

    private final Call example;
    private final JsonAttacks texts;

    BodyAttacks(Operation operation, Schemas schemas, Call example, JsonNode schema) {
        this.example = example.header("Content-Type", "application/json");
        this.texts = new JsonAttacks(
                operation,
                schemas,
                (ObjectNode) JsonMapper.shared().readTree(example.body()),
                Place.root(operation.document(), schema),
                "",
                this.example::body);
    }

    Stream<Attack> all() {
        return Stream.concat(types(), texts.all());
    }

    private Stream<Attack> types() {
        return Stream.concat(
                Hostile.contentTypes().stream()
                        .map(type -> Attack.open("content type " + type, example.header("Content-Type", type))),
                Stream.of(
                        Attack.open("no content type", example.without("Content-Type")),
                        Attack.open("no body", example.body((byte[]) null)),
                        Attack.open("not gzipped", example.header("Content-Encoding", "gzip")),
                        Attack.open("another encoding", example.header("Content-Encoding", "br"))));
    }
}
