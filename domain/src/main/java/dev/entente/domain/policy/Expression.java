package dev.entente.domain.policy;

import java.util.function.Predicate;

/**
 * A regular expression, known by its text.
 *
 * @param found whether a text contains what the expression describes
 */
public record Expression(String text, Predicate<String> found) {

    public static final int MAX_LENGTH = 255;

    /** Of a text, what an expression looks at: time grows with it. */
    public static final int MAX_SEEN = 1_000;

    public boolean finds(String given) {
        return found.test(given.length() <= MAX_SEEN ? given : given.substring(0, MAX_SEEN));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression(String spelt, Predicate<String> _) && text.equals(spelt);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
