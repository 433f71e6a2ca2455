package dev.entente.rest.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands between the cells of a CSV file. It is told and never guessed: a guess holds until a cell has a comma.
 */
enum Separator {
    COMMA(',', "commas"),
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    PIPE('|', "vertical bars");

    /** All there are, as they are written in JSON. */
    static final String CHOICE =
            Arrays.stream(values()).map(Separator::json).collect(Collectors.joining(" ", "one of ", ""));

    private final char character;
    private final String plural;

    Separator(char character, String plural) {
        this.character = character;
        this.plural = plural;
    }

    static Optional<Separator> of(String text) {
        return Arrays.stream(values())
                .filter(each -> text.equals(String.valueOf(each.character)))
                .findFirst();
    }

    /** The one that a line has most of. */
    static Optional<Separator> seenIn(String line) {
        return Arrays.stream(values())
                .filter(each -> each.countIn(line) > 0)
                .max(Comparator.comparingLong(each -> each.countIn(line)));
    }

    private long countIn(String line) {
        return line.chars().filter(each -> each == character).count();
    }

    boolean is(byte other) {
        return other == character;
    }

    char character() {
        return character;
    }

    /** As the words of a message. */
    String plural() {
        return plural;
    }

    String json() {
        return this == TAB ? "\"\\t\"" : "\"" + character + "\"";
    }
}
