package dev.entente.rest.tracking;

import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.TraitReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Picks the fields that mean something to us out of one message; the others are checked for syntax and skipped. */
final class FieldReader {

    private final JsonParser parser;
    private final MessageFields fields = new MessageFields();

    private FieldReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @throws InvalidInput if a field has the wrong type
     * @throws tools.jackson.core.JacksonException if it is no JSON, or nested too deep
     */
    static MessageFields read(Slice message) {
        try (JsonParser parser = BoundedJson.parser(message.source(), message.from(), message.to())) {
            var reader = new FieldReader(parser);
            reader.readMessage();
            return reader.fields;
        }
    }

    private void readMessage() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidInput("", "not_an_object", "a message is a JSON object");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            readField(name);
        }
        if (parser.nextToken() != null) {
            throw new InvalidInput("", "malformed_json", "something follows the end of the message");
        }
    }

    private void readField(String name) {
        switch (name) {
            case "type" -> fields.type = Scalars.text(parser, name);
            case "messageId" -> fields.messageId = Scalars.id(parser, name);
            case "userId" -> fields.userId = Scalars.id(parser, name);
            case "anonymousId" -> fields.anonymousId = Scalars.id(parser, name);
            case "previousId" -> fields.previousId = Scalars.id(parser, name);
            case "groupId" -> fields.groupId = Scalars.id(parser, name);
            case "event" -> fields.event = Scalars.text(parser, name);
            case "name" -> fields.name = Scalars.text(parser, name);
            case "timestamp" -> fields.timestamp = Scalars.text(parser, name);
            case "originalTimestamp" -> fields.originalTimestamp = Scalars.text(parser, name);
            case "sentAt" -> fields.sentAt = Scalars.text(parser, name);
            case "traits" -> readTraits();
            case "properties" -> readProperties();
            case "context" -> readContext();
            default -> parser.skipChildren();
        }
    }

    private void readTraits() {
        if (Scalars.isObject(parser, "traits")) {
            fields.traits = TraitReader.fields(parser);
        }
    }

    private void readProperties() {
        if (!Scalars.isObject(parser, "properties")) {
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "path" -> fields.propertiesPath = Scalars.textIfAny(parser);
                case "url" -> fields.propertiesUrl = Scalars.textIfAny(parser);
                case "channel" -> fields.propertiesChannel = Scalars.textIfAny(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void readContext() {
        if (Scalars.isObject(parser, "context")) {
            ContextReader.read(parser, fields);
        }
    }
}
