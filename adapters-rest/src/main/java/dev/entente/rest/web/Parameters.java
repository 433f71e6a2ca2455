package dev.entente.rest.web;

import dev.entente.rest.json.Instants;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.StorableText;
import dev.entente.rest.problem.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of an address. What cannot be read is a 400 that names the parameter and what it can be. */
public final class Parameters {

    private Parameters() {}

    /** @return null if it is not given or blank */
    public static @Nullable String text(String name, @Nullable String value) {
        if (value != null && !StorableText.isStorable(value)) {
            throw invalid(name, "text without U+0000").asException();
        }
        return value == null || value.isBlank() ? null : value;
    }

    public static int wholeNumber(String name, @Nullable String value, int least, int most, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        int number = parse(name, value, "a whole number from %d to %d".formatted(least, most), Integer::parseInt);
        if (number < least || number > most) {
            throw invalid(name, "a whole number from %d to %d".formatted(least, most))
                    .asException();
        }
        return number;
    }

    public static @Nullable Instant instant(String name, @Nullable String value) {
        try {
            return Instants.parse(value, "/" + name);
        } catch (InvalidInput unreadable) {
            throw invalid(name, "an instant with its offset: " + unreadable.detail())
                    .asException();
        }
    }

    /**
     * Reads what a value says.
     *
     * @param expected what it can be, after "is"
     * @param reading fails with an {@link IllegalArgumentException} or {@link ArithmeticException} if it cannot
     */
    public static <T> T parse(String name, String value, String expected, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw invalid(name, expected).asException();
        }
    }

    public static Problem invalid(String name, String expected) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid_parameter", name + " is " + expected)
                .with(Map.of("parameter", name));
    }
}
