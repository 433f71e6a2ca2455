package dev.entente.bootstrap.policy;

import dev.entente.domain.port.PayloadText;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.Details;
import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.JsonValues;
import dev.entente.rest.json.TraitReader;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Messages as the event SDKs send them: their properties and their context, the rest is skipped. */
public final class JsonPayloadText implements PayloadText {

    /** Characters of a text that conditions can see: what they cost grows with it. */
    static final int MOST_SEEN = 1_000;

    private static final JsonValues VALUES = new JsonValues(JsonPayloadText::text, JsonPayloadText::number);

    @Override
    public Details read(byte[] payload) {
        try (JsonParser parser = BoundedJson.parser(payload, 0, payload.length)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? details(parser) : Details.NONE;
        } catch (JacksonException unreadable) {
            return Details.NONE;
        }
    }

    private static Details details(JsonParser parser) {
        Fields properties = Details.NONE.properties();
        Fields context = Details.NONE.context();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (value != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            switch (name) {
                case "properties" -> properties = new Fields(VALUES.fields(parser));
                case "context" -> context = new Fields(VALUES.fields(parser));
                default -> parser.skipChildren();
            }
        }
        return new Details(properties, context);
    }

    private static TraitValue text(String text) {
        return new Text(text.length() <= MOST_SEEN ? text : text.substring(0, MOST_SEEN));
    }

    /** A number too large or too small to reckon with is the text that spells it, as if it had come so. */
    private static TraitValue number(JsonParser parser) {
        String spelt = parser.getString();
        try {
            var number = new BigDecimal(spelt);
            long exponent = (long) number.precision() - number.scale();
            boolean reckonable = number.signum() == 0 || Math.abs(exponent) <= TraitReader.MAX_EXPONENT;
            return reckonable ? new Numeric(number) : text(spelt);
        } catch (NumberFormatException exponentBeyondInt) {
            return text(spelt);
        }
    }
}
