package dev.entente.rest.json;

import dev.entente.domain.profile.TraitValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON's values from the place where a parser stands; what may be said in texts and numbers is for its owner. */
public final class JsonValues {

    private final Function<String, TraitValue> texts;
    private final Function<JsonParser, TraitValue> numbers;

    /** @param numbers of the number that is the parser's current token */
    public JsonValues(Function<String, TraitValue> texts, Function<JsonParser, TraitValue> numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** The members of the object whose start is the parser's current token; of a name that comes twice, the last. */
    public Map<String, TraitValue> fields(JsonParser parser) {
        var fields = new LinkedHashMap<String, TraitValue>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private TraitValue value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> texts.apply(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.apply(parser);
            case VALUE_TRUE -> new TraitValue.Flag(true);
            case VALUE_FALSE -> new TraitValue.Flag(false);
            case VALUE_NULL -> TraitValue.CLEARED;
            case START_ARRAY -> new TraitValue.Many(items(parser));
            case START_OBJECT -> new TraitValue.Fields(fields(parser));
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    }

    private List<TraitValue> items(JsonParser parser) {
        var items = new ArrayList<TraitValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
