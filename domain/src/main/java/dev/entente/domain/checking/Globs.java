package dev.entente.domain.checking;

import dev.entente.domain.policy.Glob;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/** What texts two patterns have in common. */
final class Globs {

    /** Stands for any character where both patterns allow any. */
    private static final char ANY = 'x';

    private static final int CHEAP = 1_000;

    /** A comparison of characters is that much cheaper than a step through two patterns. */
    private static final int CHARACTERS = 64;

    private final String one;
    private final String other;
    private final int width;
    /** From which pair of positions each was reached first; itself for the first, -1 for none. */
    private final int[] cameFrom;

    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private Globs(String one, String other) {
        this.one = one;
        this.other = other;
        this.width = other.length() + 1;
        this.cameFrom = new int[(one.length() + 1) * width];
        Arrays.fill(cameFrom, -1);
    }

    /** A shortest text that matches both; empty if there is none. */
    static Optional<String> common(Glob one, Glob other) {
        if (one.isLiteral() || other.isLiteral()) {
            Glob literal = one.isLiteral() ? one : other;
            Glob wide = one.isLiteral() ? other : one;
            return wide.matches(literal.pattern()) ? Optional.of(literal.pattern()) : Optional.empty();
        }
        return startsAlike(one, other) ? new Globs(one.pattern(), other.pattern()).common() : Optional.empty();
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

    private Optional<String> common() {
        reach(0, 0);
        int end = cameFrom.length - 1;
        while (!open.isEmpty() && cameFrom[end] < 0) {
            int here = open.remove();
            step(here, here / width, here % width);
        }
        return cameFrom[end] < 0 ? Optional.empty() : Optional.of(text(end));
    }

    private void step(int here, int i, int j) {
        char a = i < one.length() ? one.charAt(i) : 0;
        char b = j < other.length() ? other.charAt(j) : 0;
        if (a == '*') {
            reach(here, here + width);
        }
        if (b == '*') {
            reach(here, here + 1);
        }
        if (a != 0 && b != 0 && (a == b || isWild(a) || isWild(b))) {
            reach(here, here + (a == '*' ? 0 : width) + (b == '*' ? 0 : 1));
        }
    }

    private void reach(int from, int to) {
        if (cameFrom[to] < 0) {
            cameFrom[to] = from;
            open.add(to);
        }
    }

    private String text(int end) {
        var text = new StringBuilder();
        for (int to = end; to != 0; to = cameFrom[to]) {
            append(text, cameFrom[to], to);
        }
        return text.reverse().toString();
    }

    /** The character that was read on the way from one pair of positions to the next, if any was. */
    private void append(StringBuilder text, int from, int to) {
        int i = from / width;
        int j = from % width;
        boolean both = to / width > i && to % width > j;
        char a = i < one.length() ? one.charAt(i) : 0;
        char b = j < other.length() ? other.charAt(j) : 0;
        if (both) {
            text.append(!isWild(a) ? a : !isWild(b) ? b : ANY);
        } else if (to / width > i && a != '*') {
            text.append(isWild(a) ? ANY : a);
        } else if (to % width > j && b != '*') {
            text.append(isWild(b) ? ANY : b);
        }
    }

    private static boolean isWild(char character) {
        return character == '*' || character == '?';
    }
}
