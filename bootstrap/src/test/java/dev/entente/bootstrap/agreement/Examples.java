package dev.entente.bootstrap.agreement;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The document's own examples as requests, about things that exist: what an address names is made by an example too.
 */
final class Examples {

    private static final Pattern MAILBOX = Pattern.compile("([a-z]+)@");
    private static final Pattern VARIABLE = Pattern.compile("/\\{(\\w+)}");
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final Guest guest;
    private final Map<String, Operation> operations = new HashMap<>();

    Examples(Guest guest) {
        this.guest = guest;
        guest.document().operations().forEach(operation -> operations.put(operation.toString(), operation));
    }

    /** The operation's example. What its address names was made just now, as far as callers can make it. */
    Call of(Operation operation) {
        String address = address(operation);
        begin(operation, address);
        Call call = withBody(operation, Call.of(operation.verb(), address));
        for (Parameter parameter : operation.parameters("query").toList()) {
            JsonNode example = parameter.json().path("example");
            call = example.isMissingNode() ? call : call.parameter(parameter.name(), Call.encoded(example.asString()));
        }
        return operation.needsKey() ? call.header("Authorization", guest.authorization()) : call;
    }

    /** What is read below a member may have to be begun first: a preview, for example. */
    private void begin(Operation operation, String address) {
        operations.values().stream()
                .filter(other -> operation.verb().equals("GET") && other.verb().equals("POST") && !other.takesBody())
                .filter(other -> other.path().contains("{") && operation.path().startsWith(other.path()))
                .map(other -> Call.of("POST", sameDepth(other.path(), address)))
                .forEach(call -> guest.send(call.header("Authorization", guest.authorization())));
    }

    private static String sameDepth(String path, String address) {
        return Stream.of(address.split("/")).limit(path.split("/").length).collect(Collectors.joining("/"));
    }

    private static Call withBody(Operation operation, Call call) {
        Set<String> types = operation.bodyTypes();
        for (String type : types) {
            JsonNode example = operation.bodyExample(type);
            if (type.equals(Multipart.TYPE) && example.isObject()) {
                return Multipart.of(example).on(call);
            }
            if (!example.isMissingNode()) {
                return call.header("Content-Type", type)
                        .body(example.isString() ? example.asString() : example.toString());
            }
        }
        return types.isEmpty()
                ? call
                : call.header("Content-Type", types.iterator().next());
    }

    private String address(Operation operation) {
        Matcher variable = VARIABLE.matcher(operation.path());
        var address = new StringBuilder();
        while (variable.find()) {
            String collection = operation.path().substring(0, variable.start());
            variable.appendReplacement(
                    address, "/" + Matcher.quoteReplacement(member(operation, collection, variable.group(1))));
        }
        return variable.appendTail(address).toString();
    }

    /** One made by the example of the collection, else the first that is listed, else what the document names. */
    private String member(Operation operation, String collection, String variable) {
        return Stream.concat(made(collection), listed(collection))
                .flatMap(thing -> Stream.of(thing.path(variable), thing.path("id")))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .findFirst()
                .orElseGet(() -> named(operation, variable));
    }

    private Stream<JsonNode> made(String collection) {
        Operation creation = operations.get("POST " + collection);
        return creation == null
                ? Stream.empty()
                : Stream.of(guest.send(ofAStranger(of(creation))))
                        .filter(Reply::isSuccess)
                        .map(Reply::json);
    }

    /** Somebody nobody has met before. */
    private static Call ofAStranger(Call call) {
        String body = new String(call.body() == null ? new byte[0] : call.body(), StandardCharsets.UTF_8);
        return call.body(MAILBOX.matcher(body).replaceAll("$1-" + STRANGERS.incrementAndGet() + "@"));
    }

    private Stream<JsonNode> listed(String collection) {
        Operation list = operations.get("GET " + collection);
        return list == null
                ? Stream.empty()
                : Stream.of(guest.send(of(list)))
                        .filter(Reply::isSuccess)
                        .flatMap(reply -> reply.json().path("items").valueStream());
    }

    private static String named(Operation operation, String variable) {
        return operation
                .parameters("path")
                .filter(parameter -> parameter.name().equals(variable))
                .map(parameter -> parameter.json().path("example").asString("00000000-0000-0000-0000-000000000000"))
                .findFirst()
                .orElseThrow();
    }
}
