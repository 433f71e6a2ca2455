package dev.entente.rest.json;

import dev.entente.domain.profile.TraitValue;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonParser;

/** Reads traits from the place where a parser stands. */
public final class TraitReader {

    /** Characters of one text, also within lists and nested objects. */
    public static final int MAX_TEXT_LENGTH = 8 * 1024;

    /** A number lies between 1e-308 and 1e308: beyond, PostgreSQL and most readers of JSON lose it. */
    public static final int MAX_EXPONENT = 308;

    private static final JsonValues VALUES = new JsonValues(TraitReader::text, TraitReader::number);

    private TraitReader() {}

    /**
     * The members of the object whose start is the parser's current token; of a name that comes twice, the last.
     *
     * @throws InvalidInput if a text is too long or a number out of range
     */
    public static Map<String, TraitValue> fields(JsonParser parser) {
        return VALUES.fields(parser);
    }

    private static TraitValue text(String value) {
        if (value.length() > MAX_TEXT_LENGTH) {
            throw new InvalidInput(
                    "",
                    "trait_too_long",
                    "a trait's text has at most %d characters, not %d".formatted(MAX_TEXT_LENGTH, value.length()));
        }
        return new TraitValue.Text(value);
    }

    private static TraitValue number(JsonParser parser) {
        BigDecimal value = decimal(parser);
        long exponent = (long) value.precision() - value.scale();
        if (value.signum() != 0 && Math.abs(exponent) > MAX_EXPONENT) {
            throw outOfRange();
        }
        return new TraitValue.Numeric(value);
    }

    private static BigDecimal decimal(JsonParser parser) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException beyond) { // the exponent itself is no int: Jackson leaves it to BigDecimal
            throw outOfRange();
        }
    }

    private static InvalidInput outOfRange() {
        return new InvalidInput(
                "", "number_out_of_range", "a trait's number has an exponent of at most %d".formatted(MAX_EXPONENT));
    }
}
