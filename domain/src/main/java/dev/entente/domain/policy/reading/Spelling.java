package dev.entente.domain.policy.reading;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
public final class Spelling {

    /** Of the names that people type, time zones are the longest. */
    private static final int LONGEST = 32;

    /** Of shorter words, too many are one letter apart. */
    private static final int SHORTEST_SLIP = 4;

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What turns a word into its opposite. */
    private static final Pattern NEGATION =
            Pattern.compile("^(is|does)?[ _-]?(not|no|dis|un)[ _-]?", Pattern.CASE_INSENSITIVE);

    private Spelling() {}

    /**
     * The nearest of the words, if it is about a quarter of the letters away or less, whatever the case. Its opposite
     * is never what was meant, and a letter alone may mean any other.
     */
    public static @Nullable String nearest(String given, Collection<String> words) {
        if (given.isEmpty() || given.length() > LONGEST) {
            return null;
        }
        String lower = given.toLowerCase(Locale.ROOT);
        @Nullable String nearest = null;
        int least = given.length() == 1 ? 1 : 2 + given.length() / 4;
        for (String word : words) {
            boolean comparable = Math.abs(word.length() - given.length()) < least && !isOpposite(given, word);
            int distance = comparable ? distance(lower, word.toLowerCase(Locale.ROOT)) : least;
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Whether a word says of another that it is not so. */
    static boolean isOpposite(String one, String other) {
        return negated(one).equalsIgnoreCase(other) || negated(other).equalsIgnoreCase(one);
    }

    /** What such a word says of; nothing if it is none. */
    private static String negated(String word) {
        var negation = NEGATION.matcher(word);
        return negation.find() ? word.substring(negation.end()) : "";
    }

    /**
     * Whether one word is the other with a slip of the pen: a letter in eight, at most two, and none of them a digit,
     * by which people tell names apart. Of names with dots, all but one part must be the same.
     */
    public static boolean isSlip(String one, String other) {
        String[] parts = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        if (one.equals(other) || parts.length != others.length) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < parts.length; i++) {
            slips += parts[i].equals(others[i]) ? 0 : isSlipOfPart(parts[i], others[i]) ? 1 : 2;
        }
        return slips == 1;
    }

    private static boolean isSlipOfPart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SHORTEST_SLIP
                && Math.max(one.length(), other.length()) <= LONGEST
                && !DIGIT.matcher(one + other).find()
                && distance(one, other) <= (shorter >= 2 * SHORTEST_SLIP ? 2 : 1);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[0];
        int[] last = firstRow(other.length());
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        return row;
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
