package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Expression;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the regular expressions of one policy, of which there are few: each is tried on many texts. */
final class Expressions {

    static final int MOST = 50;

    private final Function<String, Predicate<String>> patterns;
    private int count;

    /** @param patterns compiles an expression, or throws an {@link IllegalArgumentException} that says what is wrong */
    Expressions(Function<String, Predicate<String>> patterns) {
        this.patterns = patterns;
    }

    /** Of a text in which none are looked for. */
    static Expressions none() {
        return new Expressions(expression -> {
            throw new IllegalArgumentException("no expressions are read here.");
        });
    }

    Optional<Expression> read(Node node) {
        return ++count > MOST
                ? node.refuse(
                        Flaw.TOO_MANY,
                        "A policy has at most %d expressions; 'matches', 'contains' and 'in' have no such limit."
                                .formatted(MOST))
                : node.text(Expression.MAX_LENGTH).flatMap(text -> compiled(node, text));
    }

    private Optional<Expression> compiled(Node node, String text) {
        try {
            return Optional.of(new Expression(text, patterns.apply(text)));
        } catch (IllegalArgumentException unusable) {
            return node.refuse(
                    Flaw.WRONG_FORM,
                    "%s is no expression that can be used: %s".formatted(Words.quoted(text), unusable.getMessage()));
        }
    }
}
