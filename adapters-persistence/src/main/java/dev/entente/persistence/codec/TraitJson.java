package dev.entente.persistence.codec;

import dev.entente.domain.profile.Observed;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Traits as JSON: a value as itself, numbers to the last digit, an observed value as {@code {"v": …, "at": …}}. */
public final class TraitJson {

    private TraitJson() {}

    public static String write(Traits traits) {
        return Json.write(out -> {
            out.writeStartObject();
            traits.observed().forEach((name, observed) -> write(out.writeName(name), observed));
            out.writeEndObject();
        });
    }

    public static Traits readTraits(String document) {
        return Json.read(document, in -> {
            var observed = new HashMap<String, Observed>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                observed.put(name, readObserved(in));
            }
            return new Traits(observed);
        });
    }

    public static String write(TraitValue value) {
        return Json.write(out -> write(out, value));
    }

    public static TraitValue readValue(String document) {
        return Json.read(document, TraitJson::readValue);
    }

    private static void write(JsonGenerator out, Observed observed) {
        out.writeStartObject();
        write(out.writeName("v"), observed.value());
        out.writeStringProperty("at", observed.at().toString());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, TraitValue value) {
        switch (value) {
            case TraitValue.Text(var text) -> out.writeString(text);
            case TraitValue.Numeric(var number) -> out.writeNumber(number);
            case TraitValue.Flag(var flag) -> out.writeBoolean(flag);
            case TraitValue.Many(var values) -> {
                out.writeStartArray();
                values.forEach(each -> write(out, each));
                out.writeEndArray();
            }
            case TraitValue.Fields(var values) -> write(out, values);
            case TraitValue.Cleared() -> out.writeNull();
        }
    }

    static void write(JsonGenerator out, Map<String, TraitValue> values) {
        out.writeStartObject();
        values.forEach((name, each) -> write(out.writeName(name), each));
        out.writeEndObject();
    }

    private static Observed readObserved(JsonParser in) {
        in.nextToken();
        in.nextToken();
        TraitValue value = readValue(in);
        in.nextToken();
        in.nextToken();
        var observed = new Observed(value, Instant.parse(in.getString()));
        in.nextToken();
        return observed;
    }

    private static TraitValue readValue(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> new TraitValue.Text(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new TraitValue.Numeric(in.getDecimalValue());
            case VALUE_TRUE -> new TraitValue.Flag(true);
            case VALUE_FALSE -> new TraitValue.Flag(false);
            case VALUE_NULL -> TraitValue.CLEARED;
            case START_ARRAY -> new TraitValue.Many(readMany(in));
            case START_OBJECT -> new TraitValue.Fields(readFields(in));
            default -> throw new IllegalArgumentException("a trait does not start with " + in.currentToken());
        };
    }

    private static List<TraitValue> readMany(JsonParser in) {
        var values = new ArrayList<TraitValue>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(readValue(in));
        }
        return values;
    }

    static Map<String, TraitValue> readFields(JsonParser in) {
        var values = new HashMap<String, TraitValue>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            values.put(name, readValue(in));
        }
        return values;
    }
}
