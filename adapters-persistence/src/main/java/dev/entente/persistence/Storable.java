package dev.entente.persistence;

/** Texts from outside that are kept for people to read: PostgreSQL stores every character but one. */
final class Storable {

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    static String text(String text) {
        return text.replace(NUL, REPLACEMENT);
    }

    /** Nothing stored can equal or contain such a text. */
    static boolean cannotBeStored(String text) {
        return text.indexOf(NUL) >= 0;
    }
}
