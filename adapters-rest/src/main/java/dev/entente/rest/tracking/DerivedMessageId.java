package dev.entente.rest.tracking;

import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.BoundedJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** The id of a message whose sender gave none: the same content has the same id. */
final class DerivedMessageId {

    /** What a sender's retry changes, and the type, which may also be said by the path. */
    private static final Set<String> NOT_CONTENT = Set.of("type", "messageId", "sentAt", "_metadata", "writeKey");

    private DerivedMessageId() {}

    /** @param message known to be a well-formed object */
    static MessageId of(SignalType type, Slice message) {
        MessageDigest digest = sha256();
        digest.update(type.name().getBytes(StandardCharsets.US_ASCII));
        try (JsonParser parser = BoundedJson.parser(message.source(), message.from(), message.to())) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                int from = message.from() + (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int to = message.from() + (int) parser.currentLocation().getByteOffset();
                if (!NOT_CONTENT.contains(name)) {
                    add(digest, name, new Slice(message.source(), from, to));
                }
            }
        }
        return new MessageId("derived-" + HexFormat.of().formatHex(digest.digest()));
    }

    /** Control characters stand in no JSON, so two of them keep names and values apart. */
    private static void add(MessageDigest digest, String name, Slice value) {
        digest.update((byte) 1);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 2);
        digest.update(value.source(), value.from(), value.length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
