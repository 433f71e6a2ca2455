package dev.entente.rest.tracking;

import dev.entente.rest.json.BoundedJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where a message has its context, or would have it.
 *
 * @param from where something can be put in, from the message's begin
 * @param to where the message goes on
 * @param before what goes before members that are put in
 * @param after what goes behind them
 * @param names of the members that are there
 */
record OwnContext(Slice message, int from, int to, String before, String after, Set<String> names) {

    /** Null if there is no place for one. */
    static @Nullable OwnContext of(Slice message) {
        try (JsonParser parser = BoundedJson.parser(message.source(), message.from(), message.to())) {
            return parser.nextToken() == JsonToken.START_OBJECT ? of(message, parser) : null;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static @Nullable OwnContext of(Slice message, JsonParser parser) {
        boolean empty = true;
        boolean none = true;
        @Nullable OwnContext own = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            empty = false;
            parser.nextToken();
            if (name.equals("context")) {
                none = false;
                own = at(message, parser);
            }
            parser.skipChildren();
        }
        return none ? new OwnContext(message, 1, 1, "\"context\":{", empty ? "}" : "},", Set.of()) : own;
    }

    private static @Nullable OwnContext at(Slice message, JsonParser parser) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        return switch (parser.currentToken()) {
            case VALUE_NULL -> new OwnContext(message, from, from + "null".length(), "{", "}", Set.of());
            case START_OBJECT -> {
                Set<String> names = names(parser);
                yield new OwnContext(message, from + 1, from + 1, "", names.isEmpty() ? "" : ",", names);
            }
            default -> null;
        };
    }

    private static Set<String> names(JsonParser parser) {
        var names = new HashSet<String>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            names.add(name);
            parser.nextToken();
            parser.skipChildren();
        }
        return names;
    }

    Slice with(String members) {
        if (members.isEmpty()) {
            return message;
        }
        var bytes = new ByteArrayOutputStream(message.length() + members.length());
        bytes.write(message.source(), message.from(), from);
        bytes.writeBytes((before + members + after).getBytes(StandardCharsets.UTF_8));
        bytes.write(message.source(), message.from() + to, message.length() - to);
        byte[] whole = bytes.toByteArray();
        return new Slice(whole, 0, whole.length);
    }
}
