package dev.entente.rest.lead;

import dev.entente.rest.json.BoundedJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Cuts the properties out of a stored message, to the letter as they were sent. */
final class SentProperties {

    private SentProperties() {}

    /** @return null if it has none */
    static @Nullable String of(byte[] message) {
        try (JsonParser parser = BoundedJson.parser(message, 0, message.length)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                    return cut(message, parser);
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private static String cut(byte[] message, JsonParser parser) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        return new String(message, from, to - from, StandardCharsets.UTF_8);
    }
}
