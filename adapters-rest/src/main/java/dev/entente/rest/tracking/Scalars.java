package dev.entente.rest.tracking;

import dev.entente.rest.json.InvalidInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Single values as senders really write them. */
final class Scalars {

    private Scalars() {}

    /** A field of the protocol: text or null. */
    static @Nullable String text(JsonParser parser, String field) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw wrongType(field, "text");
        };
    }

    /** An id: text or a whole number; null and blank text are "not given", as SDKs send them. */
    static @Nullable String id(JsonParser parser, String field) {
        String id = switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw wrongType(field, "text or a whole number");
        };
        return id == null || id.isBlank() ? null : id;
    }

    /** A field that a sender is free to fill as it likes: what is not text, or blank, tells us nothing. */
    static @Nullable String textIfAny(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return null;
        }
        String text = parser.getString();
        return text.isBlank() ? null : text;
    }

    /** Whether an object starts here; null is "not given". */
    static boolean isObject(JsonParser parser, String field) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> true;
            case VALUE_NULL -> false;
            default -> throw wrongType(field, "an object");
        };
    }

    private static InvalidInput wrongType(String field, String expected) {
        return new InvalidInput("/" + field, "wrong_type", field + " is " + expected);
    }
}
