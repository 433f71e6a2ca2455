package dev.entente.rest.tracking;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The key that a browser puts into what it sends, beside the message or the batch. */
public final class WriteKey {

    private WriteKey() {}

    /** Nothing if it cannot be made out, whatever the reason. */
    public static Optional<String> in(byte[] body) {
        try (JsonParser parser = EnvelopeReader.structureOf(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("writeKey") && value == JsonToken.VALUE_STRING) {
                    return Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
