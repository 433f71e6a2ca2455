package dev.entente.bootstrap.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an expression is at most when its counted repetitions are written out, told before they are: RE2/J writes
 * out {@code ((a{1000}){1000}){1000}} until the memory is full.
 */
final class Repeats {

    /** More is not even tried. */
    static final long MOST = 50_000;

    /** Only what follows a parenthesis can hold other repetitions: RE2 refuses {@code a{2}{3}}. */
    private static final Pattern REPEAT = Pattern.compile("(\\)?)\\{([0-9]{1,4})(?:,([0-9]{0,4}))?\\}");

    private Repeats() {}

    static long mostSteps(String expression) {
        long widest = 1;
        long nested = 1;
        Matcher repeat = REPEAT.matcher(expression);
        while (repeat.find() && nested <= MOST) {
            long times = 1 + Math.max(number(repeat.group(2)), number(repeat.group(3)));
            if (repeat.group(1).isEmpty()) {
                widest = Math.max(widest, times);
            } else {
                nested *= times;
            }
        }
        return expression.length() * widest * nested;
    }

    private static long number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
