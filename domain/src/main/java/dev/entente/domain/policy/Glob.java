package dev.entente.domain.policy;

import java.util.Locale;

/**
 * A pattern in which {@code *} stands for any text and {@code ?} for one character. Matching backtracks to the newest
 * star only, so no pattern can make it explode.
 */
public record Glob(String pattern, boolean ignoreCase) {

    public static final int MAX_LENGTH = 255;

    public Glob {
        if (pattern.isEmpty() || pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a pattern has 1 to %d characters, not %d".formatted(MAX_LENGTH, pattern.length()));
        }
        pattern = ignoreCase ? pattern.toLowerCase(Locale.ROOT) : pattern;
    }

    public boolean isLiteral() {
        return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }

    public boolean matches(String given) {
        String text = ignoreCase && !isAscii(given) ? given.toLowerCase(Locale.ROOT) : given;
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length()
                    && (pattern.charAt(in) == '?' || pattern.charAt(in) == lower(text.charAt(at)))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Most texts are ASCII, and a copy in lower case for each pattern would cost more than the match. */
    private char lower(char given) {
        return ignoreCase && given >= 'A' && given <= 'Z' ? (char) (given + ('a' - 'A')) : given;
    }
}
