package dev.entente.bootstrap.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages, which may carry any members, with all that the document names anywhere and a message has no use for. */
final class Injection {

    private static final List<String> WHO_AND_WHEN =
            List.of("id", "identities", "createdAt", "updatedAt", "stageSince", "scoredAt");

    private final Guest guest;
    private final Examples examples;
    private final Operation operation;
    private final ObjectNode fine;

    private Injection(Guest guest, Examples examples, Operation operation, JsonNode fine) {
        this.guest = guest;
        this.examples = examples;
        this.operation = operation;
        this.fine = (ObjectNode) fine;
    }

    static boolean concerns(Operation operation) {
        return operation.bodyExample("application/json").has("userId")
                && !operation.path().contains("{");
    }

    static Injection into(Guest guest, Examples examples, Operation operation) {
        return new Injection(guest, examples, operation, operation.bodyExample("application/json"));
    }

    /** The lead of somebody of whom the example was sent. */
    JsonNode plain() {
        return leadAfter("plain-" + operation.id(), fine.deepCopy());
    }

    /** The lead of somebody of whom the example was sent with all those members. */
    JsonNode injected() {
        ObjectNode message = fine.deepCopy();
        Set<String> meant = meant();
        operation.document().memberNames().stream()
                .filter(name -> !meant.contains(name))
                .forEach(name -> message.put(name, name.equals("stage") ? "CUSTOMER" : "7"));
        return leadAfter("injected-" + operation.id(), message);
    }

    private Set<String> meant() {
        return operation.bodySchema().stream()
                .flatMap(schema -> Place.root(operation.document(), schema).below())
                .map(place -> place.steps().getFirst())
                .collect(Collectors.toSet());
    }

    /** But for who it is and when. */
    private JsonNode leadAfter(String userId, ObjectNode message) {
        message.put("userId", userId).remove(List.of("messageId", "anonymousId"));
        if (message.has("previousId")) {
            message.put("previousId", "former-" + userId);
        }
        Reply reply = guest.send(examples.of(operation).body(message.toString()));
        if (!reply.isSuccess()) {
            throw new AssertionError(reply.body());
        }
        ObjectNode lead = JsonMapper.shared().readValue(lookUp(userId).body(), ObjectNode.class);
        lead.remove(WHO_AND_WHEN);
        return lead;
    }

    private Reply lookUp(String userId) {
        return guest.send(
                Call.of("GET", "/v1/leads/lookup?userId=" + userId).header("Authorization", guest.authorization()));
    }
}
