package dev.entente.domain.checking;

import static dev.entente.domain.checking.Globs.isWild;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/** Looks for a shortest text that matches two patterns: through pairs of positions in them, the nearest first. */
final class CommonText {

    /** Stands for any character where both patterns allow any. */
    private static final char ANY = 'x';

    private final String one;
    private final String other;
    private final int width;

    /** From which pair of positions each was reached first; itself for the first, -1 for none. */
    private final int[] cameFrom;

    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private CommonText(String one, String other) {
        this.one = one;
        this.other = other;
        this.width = other.length() + 1;
        this.cameFrom = new int[(one.length() + 1) * width];
        Arrays.fill(cameFrom, -1);
    }

    /** Empty if no text matches both. */
    static Optional<String> of(String one, String other) {
        return new CommonText(one, other).find();
    }

    private Optional<String> find() {
        reach(0, 0);
        int end = cameFrom.length - 1;
        while (!open.isEmpty() && cameFrom[end] < 0) {
            step(open.remove());
        }
        return cameFrom[end] < 0 ? Optional.empty() : Optional.of(text(end));
    }

    /** A star matches nothing more, or a character and may go on; anything else matches a character and is behind. */
    private void step(int here) {
        char a = inOne(here);
        char b = inOther(here);
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
        char a = inOne(from);
        char b = inOther(from);
        boolean past = to / width > from / width;
        boolean pastOther = to % width > from % width;
        if (past && pastOther) {
            text.append(isWild(a) ? plain(b) : a);
        } else if (past && a != '*') {
            text.append(plain(a));
        } else if (pastOther && b != '*') {
            text.append(plain(b));
        }
    }

    private static char plain(char character) {
        return isWild(character) ? ANY : character;
    }

    /** 0 at the end of the pattern. */
    private char inOne(int here) {
        int i = here / width;
        return i < one.length() ? one.charAt(i) : 0;
    }

    /** 0 at the end of the pattern. */
    private char inOther(int here) {
        int j = here % width;
        return j < other.length() ? other.charAt(j) : 0;
    }
}
