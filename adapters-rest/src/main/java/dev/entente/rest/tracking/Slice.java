package dev.entente.rest.tracking;

import java.util.Arrays;

/** Part of a body, not copied. */
@SuppressWarnings("ArrayRecordComponent") // a window, never compared
record Slice(byte[] source, int from, int to) {

    int length() {
        return to - from;
    }

    /** The bytes by themselves, so that a message does not keep its whole batch in memory. */
    byte[] copy(int atMost) {
        int end = Math.min(to, from + atMost);
        return from == 0 && end == source.length ? source : Arrays.copyOfRange(source, from, end);
    }

    /** Without the white space around it. */
    static Slice trimmed(byte[] source) {
        int from = 0;
        int to = source.length;
        while (from < to && isSpace(source[from])) {
            from++;
        }
        while (to > from && isSpace(source[to - 1])) {
            to--;
        }
        return new Slice(source, from, to);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
