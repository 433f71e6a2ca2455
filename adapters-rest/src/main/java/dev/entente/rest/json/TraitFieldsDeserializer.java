package dev.entente.rest.json;

import dev.entente.domain.profile.TraitValue;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads traits where a message does, and checks what a message is checked for before it is read. */
final class TraitFieldsDeserializer extends StdDeserializer<TraitFields> {

    TraitFieldsDeserializer() {
        super(TraitFields.class);
    }

    @Override
    public TraitFields deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return (TraitFields) context.handleUnexpectedToken(TraitFields.class, parser);
        }
        Map<String, TraitValue> traits = TraitReader.fields(parser);
        requireStorable(traits);
        TraitLimits.check(traits);
        return new TraitFields(traits);
    }

    private static void requireStorable(Map<String, TraitValue> traits) {
        traits.forEach((name, value) -> {
            StorableText.require(name);
            requireStorable(value);
        });
    }

    private static void requireStorable(TraitValue value) {
        switch (value) {
            case TraitValue.Text(String text) -> StorableText.require(text);
            case TraitValue.Many(var items) -> items.forEach(TraitFieldsDeserializer::requireStorable);
            case TraitValue.Fields(var fields) -> requireStorable(fields);
            case TraitValue.Numeric _, TraitValue.Flag _, TraitValue.Cleared _ -> {}
        }
    }
}
