package dev.entente.domain.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a key is for. */
public enum Scope {
    /** Sends signals and does nothing else. For places where everybody can read the key, such as a web page. */
    WRITE_ONLY("write-only"),
    READ("read"),
    MARKETING("marketing"),
    SALES("sales"),
    /** Another system: sends signals, brings leads in, reads what became of them. */
    INTEGRATION("integration"),
    /** Whatever anybody may do, and what nobody else may: to make keys. */
    ADMIN("admin");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** Its name outside of this program. */
    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** Whether it lets in where the other does. */
    public boolean includes(Scope other) {
        return switch (this) {
            case WRITE_ONLY, READ -> this == other;
            case MARKETING, SALES -> this == other || other == READ;
            case INTEGRATION -> this == other || other == READ || other == WRITE_ONLY;
            case ADMIN -> true;
        };
    }

    /** Those that let in where one of the given does. */
    public static List<Scope> including(Collection<Scope> wanted) {
        return Arrays.stream(values())
                .filter(scope -> wanted.stream().anyMatch(scope::includes))
                .toList();
    }
}
