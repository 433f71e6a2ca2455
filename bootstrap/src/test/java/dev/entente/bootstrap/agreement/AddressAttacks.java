package dev.entente.bootstrap.agreement;

import java.util.List;
import java.util.stream.Stream;

/** Hostile paths, queries, headers and methods for an operation. */
final class AddressAttacks {

    private final Operation operation;
    private final Call example;

    AddressAttacks(Operation operation, Call example) {
        this.operation = operation;
        this.example = example;
    }

    Stream<Attack> all() {
        return Stream.of(paths(), queries(), numbers(), strangeCursors(), headers(), credentials(), methods())
                .flatMap(attacks -> attacks);
    }

    private Stream<Attack> paths() {
        return operation
                .parameters("path")
                .flatMap(parameter -> Stream.concat(
                                Hostile.texts()
                                        .filter(text -> text.length() < 1_000)
                                        .map(Call::encoded),
                                Hostile.rawSegments().stream())
                        .map(segment -> Attack.open(
                                parameter.name() + " in the path",
                                example.at(operation.path().replace("{" + parameter.name() + "}", segment)))));
    }

    private Stream<Attack> queries() {
        return operation
                .parameters("query")
                .flatMap(parameter -> Stream.concat(
                                Hostile.texts()
                                        .filter(text -> text.length() < 1_000)
                                        .map(Call::encoded),
                                Hostile.rawValues().stream())
                        .map(value -> Attack.open(
                                "query parameter " + parameter.name(), example.parameter(parameter.name(), value))));
    }

    /** One below the least and one above the most. */
    private Stream<Attack> numbers() {
        return operation.parameters("query").flatMap(parameter -> {
            var schema = operation.document().resolved(parameter.json().path("schema"));
            var outside = Stream.<Long>builder();
            schema.path("minimum").asLongOpt().ifPresent(least -> outside.add(least - 1));
            schema.path("maximum").asLongOpt().ifPresent(most -> outside.add(most + 1));
            return outside.build()
                    .map(value -> Attack.forbidden(
                            parameter.name() + " out of bounds",
                            example.parameter(parameter.name(), value.toString())));
        });
    }

    private Stream<Attack> strangeCursors() {
        return operation
                .parameters("query")
                .filter(parameter -> parameter.name().equals("cursor"))
                .flatMap(_ -> Hostile.cursors().stream())
                .map(cursor -> Attack.forbidden("cursor " + cursor, example.parameter("cursor", cursor)));
    }

    private Stream<Attack> headers() {
        Stream<Attack> declared = operation
                .parameters("header")
                .flatMap(parameter -> Hostile.headerValues().stream()
                        .map(value -> Attack.open(
                                "header " + parameter.name() + ": " + value, example.header(parameter.name(), value))));
        Stream<Attack> accepted = Hostile.acceptedTypes().stream()
                .map(type -> Attack.open("accepts " + type, example.header("Accept", type)));
        return Stream.concat(declared, accepted);
    }

    private Stream<Attack> credentials() {
        return operation.needsKey()
                ? Stream.concat(
                                Stream.of(example.without("Authorization")),
                                Hostile.credentials().stream().map(value -> example.header("Authorization", value)))
                        .map(call ->
                                Attack.forbidden("credentials " + call.headers().get("Authorization"), call))
                : Stream.empty();
    }

    private Stream<Attack> methods() {
        List<String> described = operation
                .document()
                .operations()
                .filter(other -> other.path().equals(operation.path()))
                .map(Operation::verb)
                .toList();
        return Hostile.methods().stream()
                .filter(method -> !described.contains(method))
                .map(method -> Attack.open("another method", example.by(method)));
    }
}
