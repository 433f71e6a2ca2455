package dev.entente.domain.checking;

import dev.entente.domain.policy.TraitTest;
import java.util.List;

/** About how many comparisons it takes to see whether tests of one trait can be passed together. */
final class LiteralCost {

    /** Of longer patterns {@link Globs#areApart} compares the plain starts and ends alone. */
    private static final int LONGEST_COMPARED = 32;

    /** So many characters are compared in the time of one value. */
    private static final int CHARACTERS = 4;

    private LiteralCost() {}

    /** Each with each; and each value that one allows with what all others allow. */
    static long of(List<Literal> together) {
        long pairs = (long) together.size() * together.size();
        long patterns = together.stream().mapToLong(LiteralCost::pattern).sum();
        long values = together.stream().mapToLong(LiteralCost::candidates).sum();
        long tests = together.stream().mapToLong(LiteralCost::ofOneValue).sum();
        return pairs + patterns * patterns / (CHARACTERS * CHARACTERS) + values * tests;
    }

    private static long pattern(Literal literal) {
        return literal.passes() && literal.test() instanceof TraitTest.Matches(var glob)
                ? Math.min(glob.pattern().length(), LONGEST_COMPARED)
                : 0;
    }

    private static long candidates(Literal literal) {
        return literal.passes() && literal.test() instanceof TraitTest.In(var allowed) ? allowed.size() : 0;
    }

    private static long ofOneValue(Literal literal) {
        return switch (literal.test()) {
            case TraitTest.In(var allowed) -> allowed.size();
            case TraitTest.Matches(var glob) -> 1 + glob.pattern().length() / CHARACTERS;
            case TraitTest.Contains(String part) -> 1 + part.length() / CHARACTERS;
            default -> 1;
        };
    }
}
