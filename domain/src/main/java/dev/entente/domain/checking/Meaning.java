package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of policies in one form for all that mean the same: order, case and spelling are gone where they do not count.
 */
final class Meaning {

    private static final Pattern WEEKS = Pattern.compile("([0-9]{1,7})w");

    /** Lists in which the place of an item says something. */
    private static final Set<String> ORDERED = Set.of("between", "signals");

    /** Texts that are compared without regard to case. */
    private static final Set<String> CASELESS =
            Set.of("equals", "in", "contains", "startsWith", "endsWith", "matches", "channel", "campaign");

    /** Values of any type: the text "5" is not the number. */
    private static final Set<String> TYPED = Set.of("equals", "in");

    /** A list of one says what its item says. */
    private static final Set<String> WRAPPERS = Set.of("all", "any");

    private static final int LONGEST_NUMBER = 200;

    /** More than any number of a policy has. */
    private static final int MOST_DIGITS = 60;

    private Meaning() {}

    /** @param key under which it stands */
    static String of(String key, Tree tree) {
        return switch (tree) {
            case Scalar scalar -> of(key, scalar);
            case Tree.Items items -> of(key, items.items());
            case Tree.Entries entries -> of(entries);
        };
    }

    private static String of(String key, Scalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> "null";
            case BOOLEAN -> scalar.text().toLowerCase(Locale.ROOT);
            case NUMBER -> number(scalar.text());
            case TEXT -> (TYPED.contains(key) ? "'" : "") + text(key, scalar.text());
        };
    }

    /** Numbers that no reader takes are compared as they are written: to understand very long ones takes long. */
    private static String number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS
                    ? text
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException hexadecimal) {
            return text;
        }
    }

    private static String text(String key, String text) {
        Matcher weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return Integer.parseInt(weeks.group(1)) * 7L + "d";
        }
        String cased = CASELESS.contains(key) ? text.toLowerCase(Locale.ROOT) : text;
        return key.equals("page") && cased.length() > 1 && cased.startsWith("/") && cased.endsWith("/")
                ? cased.substring(0, cased.length() - 1)
                : cased;
    }

    private static String of(String key, List<Tree> items) {
        Stream<String> meanings = items.stream().map(item -> of(key, item));
        return (ORDERED.contains(key) ? meanings : meanings.sorted()).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(Tree.Entries entries) {
        if (entries.entries().size() == 1
                && WRAPPERS.contains(entries.entries().getFirst().key())) {
            Tree.Entry only = entries.entries().getFirst();
            if (only.value() instanceof Tree.Items(var _, List<Tree> parts) && parts.size() == 1) {
                return of(only.key(), parts.getFirst());
            }
        }
        Map<String, String> sorted = new TreeMap<>();
        entries.entries().forEach(entry -> put(sorted, entry));
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A key without a value is as good as absent, and one value of a list is a value. */
    private static void put(Map<String, String> sorted, Tree.Entry entry) {
        if (entry.value() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL) {
            return;
        }
        switch (entry.key()) {
            case "equals" -> sorted.put("in", "[" + of("equals", entry.value()) + "]");
            case "on" ->
                sorted.put(
                        "on",
                        entry.value() instanceof Tree.Items(var _, List<Tree> items) && items.size() == 1
                                ? of("on", items.getFirst())
                                : of("on", entry.value()));
            default -> sorted.put(entry.key(), of(entry.key(), entry.value()));
        }
    }
}
