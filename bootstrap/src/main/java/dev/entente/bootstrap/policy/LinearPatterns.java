package dev.entente.bootstrap.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.entente.domain.port.Patterns;
import java.util.function.Predicate;

/** Regular expressions as RE2 knows them, without regard to case; {@code (?-i)} in front minds it. */
public final class LinearPatterns implements Patterns {

    /** Steps of the compiled expression: each character of a text may take as many. */
    static final int MOST_STEPS = 250;

    @Override
    public Predicate<String> compile(String expression) {
        if (Repeats.mostSteps(expression) > Repeats.MOST) {
            throw tooLarge();
        }
        Pattern pattern = parse(expression);
        if (pattern.programSize() > MOST_STEPS) {
            throw tooLarge();
        }
        return text -> pattern.matcher(text).find();
    }

    private static Pattern parse(String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(
                    "%s: %s.".formatted(broken.getDescription(), asWritten(broken.getPattern())), broken);
        }
    }

    /** The library puts the flag in front of the expression, and may quote it. */
    private static String asWritten(String quoted) {
        return quoted.startsWith("(?i)") ? quoted.substring("(?i)".length()) : quoted;
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException(
                "with its repetitions written out it is longer than %d steps.".formatted(MOST_STEPS));
    }
}
