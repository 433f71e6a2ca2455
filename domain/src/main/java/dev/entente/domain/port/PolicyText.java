package dev.entente.domain.port;

import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;

/**
 * Reads the language a policy is written in. Pure: no I/O, so it answers at once; hostile text ends in a problem, not
 * in a hang.
 */
public interface PolicyText {

    Parsed parse(String text);

    /** What a text turned out to be. */
    sealed interface Parsed {

        record Understood(Tree tree) implements Parsed {}

        record NotUnderstood(Problem problem) implements Parsed {}
    }
}
