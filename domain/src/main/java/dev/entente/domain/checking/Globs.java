package dev.entente.domain.checking;

import dev.entente.domain.policy.Glob;
import java.util.Optional;

/** What texts two patterns have in common. */
final class Globs {

    /** Steps beyond which it is not worth to look for a common text only to know that there is one. */
    private static final int CHEAP = 1_000;

    /** A comparison of characters is that much cheaper than a step through two patterns. */
    private static final int CHARACTERS = 64;

    private Globs() {}

    /** A shortest text that matches both; empty if there is none. */
    static Optional<String> common(Glob one, Glob other) {
        if (one.isLiteral() || other.isLiteral()) {
            Glob literal = one.isLiteral() ? one : other;
            Glob wide = one.isLiteral() ? other : one;
            return wide.matches(literal.pattern()) ? Optional.of(literal.pattern()) : Optional.empty();
        }
        return startsAlike(one, other) ? CommonText.of(one.pattern(), other.pattern()) : Optional.empty();
    }

    /** Whether no text matches both; of long patterns only their plain starts and ends are compared. */
    static boolean areApart(Glob one, Glob other) {
        if (cost(one, other) <= CHEAP) {
            return common(one, other).isEmpty();
        }
        return !startsAlike(one, other) || !endsAlike(one, other);
    }

    /** How many steps it takes to find what two patterns have in common. */
    static int cost(Glob one, Glob other) {
        int product = one.pattern().length() * other.pattern().length();
        return one.isLiteral() || other.isLiteral() ? 1 + product / CHARACTERS : product;
    }

    /** How many steps it takes to find that two patterns have nothing in common. */
    static int costApart(Glob one, Glob other) {
        return Math.min(cost(one, other), CHEAP);
    }

    /** How many steps it takes to see whether one pattern covers the other. */
    static int costCovering(Glob wide, Glob narrow) {
        return narrow.isLiteral() ? cost(wide, narrow) : 1;
    }

    private static boolean endsAlike(Glob one, Glob other) {
        String a = end(one);
        String b = end(other);
        return a.endsWith(b) || b.endsWith(a);
    }

    /** The plain text after the last wildcard. */
    private static String end(Glob glob) {
        String pattern = glob.pattern();
        int start = pattern.length();
        while (start > 0 && !isWild(pattern.charAt(start - 1))) {
            start--;
        }
        return pattern.substring(start);
    }

    private static boolean startsAlike(Glob one, Glob other) {
        String a = start(one);
        String b = start(other);
        return a.startsWith(b) || b.startsWith(a);
    }

    /** The plain text before the first wildcard. */
    static String start(Glob glob) {
        String pattern = glob.pattern();
        int end = 0;
        while (end < pattern.length() && !isWild(pattern.charAt(end))) {
            end++;
        }
        return pattern.substring(0, end);
    }

    /** Whether all that matches the narrow pattern can be shown to match the wide one. */
    static boolean covers(Glob wide, Glob narrow) {
        String pattern = wide.pattern();
        if (narrow.isLiteral()) {
            return wide.matches(narrow.pattern());
        }
        return pattern.equals(narrow.pattern())
                || (pattern.endsWith("*")
                        && start(wide).length() == pattern.length() - 1
                        && start(narrow).startsWith(start(wide)));
    }

    static boolean isWild(char character) {
        return character == '*' || character == '?';
    }
}
