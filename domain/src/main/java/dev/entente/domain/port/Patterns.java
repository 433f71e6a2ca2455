package dev.entente.domain.port;

import java.util.function.Predicate;

/** The language of regular expressions in policies. Pure: no I/O, so it answers at once. */
public interface Patterns {

    /**
     * A test whether a text contains what the expression describes. It takes time in proportion to the text's length,
     * whatever the expression.
     *
     * @throws IllegalArgumentException saying, in words for its author, why the expression cannot be used
     */
    Predicate<String> compile(String expression);
}
