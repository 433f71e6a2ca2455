package dev.entente.persistence.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of an object that holds texts and numbers only. */
record JsonFields(Map<String, String> values) {

    /** Reads from the start of an object to its end. */
    static JsonFields of(JsonParser in) {
        var values = new HashMap<String, String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            if (in.nextToken() != JsonToken.VALUE_NULL) {
                values.put(name, in.getString());
            }
        }
        return new JsonFields(values);
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    @Nullable String optionalText(String name) {
        return values.get(name);
    }

    int int4(String name) {
        return Integer.parseInt(text(name));
    }

    long int8(String name) {
        return Long.parseLong(text(name));
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }
}
