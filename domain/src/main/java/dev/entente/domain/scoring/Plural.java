package dev.entente.domain.scoring;

/** A number of things, as it is said. */
public final class Plural {

    private Plural() {}

    /** For example "1 day" and "2 days". */
    public static String of(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
