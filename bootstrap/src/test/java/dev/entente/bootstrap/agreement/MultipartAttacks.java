package dev.entente.bootstrap.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.bootstrap.agreement.Multipart.Part;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hostile forms of several parts, made of the example of an operation and the schema of its form. */
final class MultipartAttacks {

    private static final String DASHES = "--" + Multipart.BOUNDARY;

    private final Operation operation;
    private final Schemas schemas;
    private final Call example;
    private final JsonNode schema;
    private final JsonNode fine;
    private final Multipart form;

    MultipartAttacks(Operation operation, Schemas schemas, Call example, JsonNode schema) {
        this.operation = operation;
        this.schemas = schemas;
        this.example = example;
        this.schema = operation.document().resolved(schema);
        this.fine = operation.bodyExample(Multipart.TYPE);
        this.form = Multipart.of(fine);
    }

    Stream<Attack> all() {
        return Stream.of(types(), wholes(), parts(), files(), texts()).flatMap(attacks -> attacks);
    }

    private Stream<Attack> types() {
        return Stream.of(
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=another",
                        "multipart/form-data; boundary=" + "x".repeat(300),
                        "multipart/mixed; boundary=" + Multipart.BOUNDARY,
                        "application/json",
                        "text/csv",
                        "")
                .map(type -> Attack.forbidden("content type " + type, example.header("Content-Type", type)));
    }

    private Stream<Attack> wholes() {
        byte[] bytes = form.bytes();
        return Stream.of(
                        new byte[0],
                        DASHES.getBytes(UTF_8),
                        (DASHES + "--").getBytes(UTF_8),
                        (DASHES + "\r\n\r\n" + DASHES + "--").getBytes(UTF_8),
                        (DASHES + "\r\nX: " + "x".repeat(20_000) + "\r\n\r\n").getBytes(UTF_8),
                        "id,email\r\nu-1,ann@acme.example".getBytes(UTF_8),
                        Arrays.copyOf(bytes, bytes.length / 2),
                        Arrays.copyOf(bytes, bytes.length - DASHES.length() - 4))
                .map(body -> Attack.forbidden("a form of %d bytes".formatted(body.length), example.body(body)));
    }

    private Stream<Attack> parts() {
        return form.parts().stream()
                .flatMap(part -> Stream.of(
                        attack("no part " + part.name(), form.without(part.name()), "/" + part.name()),
                        attack("two parts " + part.name(), form.plus(part), "/" + part.name()),
                        attack("a part of another name", form.plus(part.called("unheardOf")), ""),
                        attack("a part without a name", form.with(part.name(), part.disposed("")), ""),
                        attack("an empty name", form.with(part.name(), part.called("")), ""),
                        attack("an empty part", form.with(part.name(), part.saying(new byte[0])), "")));
    }

    private Stream<Attack> files() {
        return form.parts().stream()
                .filter(part -> fine.path(part.name()).isString())
                .flatMap(part -> Stream.concat(
                        Stream.of(Attack.open(
                                "no file name",
                                form.with(part.name(), part.disposed("; name=\"%s\"".formatted(part.name())))
                                        .on(example))),
                        Hostile.files().stream()
                                .map(text -> Attack.open(
                                        "a file",
                                        form.with(part.name(), part.saying(text))
                                                .on(example)))));
    }

    /** What is JSON in it is attacked as any JSON is. */
    private Stream<Attack> texts() {
        return form.parts().stream()
                .filter(part -> fine.path(part.name()) instanceof ObjectNode)
                .flatMap(this::texts);
    }

    private Stream<Attack> texts(Part part) {
        JsonNode described = schema.path("properties").path(part.name());
        return new JsonAttacks(
                        operation,
                        schemas,
                        (ObjectNode) fine.path(part.name()),
                        Place.root(operation.document(), described),
                        "/" + part.name(),
                        text -> form.with(part.name(), part.saying(text)).on(example))
                .all();
    }

    private Attack attack(String what, Multipart hostile, String pointer) {
        return new Attack(what, hostile.on(example), true, pointer);
    }
}
