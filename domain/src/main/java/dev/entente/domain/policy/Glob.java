package dev.entente.domain.policy;

import java.util.List;
import java.util.Locale;

/**
 * A pattern in which {@code *} stands for any text and {@code ?} for one character. Matching backtracks to the newest
 * star only, so no pattern can make it explode.
 */
public final class Glob {

    public static final int MAX_LENGTH = 255;

    private static final int LAST_OF_ASCII = 127;

    private final String pattern;
    private final boolean ignoreCase;

    /** What is before the first wildcard. */
    private final String start;

    private final boolean hasAny;

    /** What is between the stars. */
    private final List<String> parts;

    public Glob(String pattern, boolean ignoreCase) {
        if (pattern.isEmpty() || pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a pattern has 1 to %d characters, not %d".formatted(MAX_LENGTH, pattern.length()));
        }
        this.pattern = ignoreCase ? pattern.toLowerCase(Locale.ROOT) : pattern;
        this.ignoreCase = ignoreCase;
        this.start = start(this.pattern);
        this.hasAny = pattern.indexOf('?') >= 0;
        this.parts = List.of(this.pattern.split("\\*", -1));
    }

    private static String start(String pattern) {
        int end = 0;
        while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
            end++;
        }
        return pattern.substring(0, end);
    }

    /** In lower case if case is ignored. */
    public String pattern() {
        return pattern;
    }

    String start() {
        return start;
    }

    public boolean isLiteral() {
        return start.length() == pattern.length();
    }

    public boolean matches(String text) {
        if (startsOtherwise(text)) {
            return false;
        }
        String given = ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
        return hasAny ? matchesByCharacter(given) : matchesByPart(given);
    }

    /** Most texts that do not match differ in their first character, and need no copy in lower case to show it. */
    private boolean startsOtherwise(String text) {
        return !start.isEmpty()
                && !text.isEmpty()
                && text.charAt(0) <= LAST_OF_ASCII
                && lower(text.charAt(0)) != start.charAt(0);
    }

    private char lower(char ascii) {
        return ignoreCase && ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + ('a' - 'A')) : ascii;
    }

    private boolean matchesByPart(String text) {
        if (isLiteral()) {
            return text.equals(start);
        }
        String last = parts.getLast();
        int end = text.length() - last.length();
        if (end < start.length() || !text.startsWith(start) || !text.endsWith(last)) {
            return false;
        }
        int at = start.length();
        for (int i = 1; i < parts.size() - 1; i++) {
            int found = text.indexOf(parts.get(i), at, end);
            if (found < 0) {
                return false;
            }
            at = found + parts.get(i).length();
        }
        return true;
    }

    private boolean matchesByCharacter(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && (pattern.charAt(in) == '?' || pattern.charAt(in) == text.charAt(at))) {
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob that && ignoreCase == that.ignoreCase && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return 31 * pattern.hashCode() + Boolean.hashCode(ignoreCase);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
