package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Entry;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Reads {@code {key: value, list: [1, "two"]}} into a tree, so that tests of the domain need no parser of YAML. */
public final class FlowText {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.][0-9.eExXa-fA-F+-]*");

    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    private FlowText(String text) {
        this.text = text;
    }

    public static Tree tree(String text) {
        var flow = new FlowText(text);
        flow.skipBlanks();
        return flow.value();
    }

    private Tree value() {
        return switch (peek()) {
            case '{' -> entries();
            case '[' -> items();
            default -> scalar(",]}");
        };
    }

    private Tree entries() {
        Place place = place();
        var entries = new ArrayList<Entry>();
        for (open(); peek() != '}'; skipComma()) {
            Scalar key = scalar(":");
            step();
            skipBlanks();
            entries.add(new Entry(key.text(), key.place(), value()));
        }
        step();
        skipBlanks();
        return new Tree.Entries(place, entries);
    }

    private Tree items() {
        Place place = place();
        var items = new ArrayList<Tree>();
        for (open(); peek() != ']'; skipComma()) {
            items.add(value());
        }
        step();
        skipBlanks();
        return new Tree.Items(place, items);
    }

    private Scalar scalar(String ends) {
        Place place = place();
        if (peek() == '"') {
            return quoted(place);
        }
        var plain = new StringBuilder();
        while (ends.indexOf(peek()) < 0) {
            plain.append(step());
        }
        String word = plain.toString().strip();
        return new Scalar(place, kind(word), word);
    }

    private Scalar quoted(Place place) {
        var inside = new StringBuilder();
        step();
        while (peek() != '"') {
            inside.append(step());
        }
        step();
        skipBlanks();
        return new Scalar(place, Kind.TEXT, inside.toString());
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "", "null" -> Kind.NULL;
            case "true", "false" -> Kind.BOOLEAN;
            default -> NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    private void open() {
        step();
        skipBlanks();
    }

    private void skipComma() {
        skipBlanks();
        if (peek() == ',') {
            step();
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(peek())) {
            step();
        }
    }

    private char peek() {
        return text.charAt(at);
    }

    private char step() {
        char character = text.charAt(at++);
        column = character == '\n' ? 1 : column + 1;
        line += character == '\n' ? 1 : 0;
        return character;
    }

    private Place place() {
        return new Place(line, column);
    }
}
