package dev.entente.rest.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Limits as the OpenAPI document states them. */
public final class Stated {

    private static final Pattern UNITS = Pattern.compile("([\\d,]+)(?: (KiB|MiB))?");

    private Stated() {}

    /** A member of a schema, such as {@code maxLength}. */
    public static int at(String pointer) {
        JsonNode stated = Operations.document().at(pointer);
        if (!stated.isInt()) {
            throw new AssertionError("nothing is stated at " + pointer);
        }
        return stated.asInt();
    }

    /** A number, perhaps of KiB or MiB, by the words around it; wherever they stand, it is the same. */
    public static int words(String before, String after) {
        Matcher found = Pattern.compile(Pattern.quote(before) + UNITS + Pattern.quote(after))
                .matcher(String.join("\n", descriptions()));
        var numbers = found.results()
                .map(result -> result.group().substring(before.length()))
                .collect(Collectors.toSet());
        if (numbers.size() != 1) {
            throw new AssertionError("stated between '%s' and '%s': %s".formatted(before, after, numbers));
        }
        return number(numbers.iterator().next());
    }

    private static int number(String text) {
        Matcher stated = UNITS.matcher(text);
        if (!stated.lookingAt()) {
            throw new AssertionError(text);
        }
        int number = Integer.parseInt(stated.group(1).replace(",", ""));
        return switch (stated.group(2)) {
            case "KiB" -> number * 1024;
            case "MiB" -> number * 1024 * 1024;
            case null, default -> number;
        };
    }

    private static List<String> descriptions() {
        return Operations.document().findValues("description").stream()
                .filter(JsonNode::isString)
                .map(description -> description.asString().replaceAll("\\s+", " "))
                .toList();
    }
}
