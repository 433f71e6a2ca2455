package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Tree;
import java.util.List;
import java.util.Optional;

/** A list where one text belongs: each place has its own way to ask for one of several. */
final class Several {

    private static final String HAND_RAISERS = "handRaisers";
    private static final List<String> DETAILS = List.of("trait", "property", "context");

    private Several() {}

    /** What signals look like, at this key; answers whether it has complained. */
    static boolean areSignals(Fields fields, String key) {
        return fields.get(key)
                .filter(node -> isList(node, signals(fields.owner(), key)))
                .isPresent();
    }

    private static String signals(Node form, String key) {
        String list = form.parent() != null && form.parent().step().equals(HAND_RAISERS) ? HAND_RAISERS : "on";
        return "%1$s: [{%2$s: ...}, {%2$s: ...}]".formatted(list, key);
    }

    /** What is asked of a trait or of a detail by this test; answers whether it has complained. */
    static boolean areValues(Fields fields, String test) {
        Optional<Node> value = fields.get(test);
        return switch (test) {
            case "equals" -> value.filter(node -> isList(node, "in: [...]")).isPresent();
            case "contains", "startsWith", "endsWith", "matches", "pattern" ->
                value.filter(node -> isList(node, tests(fields, test))).isPresent();
            default -> false;
        };
    }

    private static String tests(Fields fields, String test) {
        return fields.given(DETAILS).stream()
                .findFirst()
                .map(detail -> "any: [{%1$s: ..., %2$s: ...}, {%1$s: ..., %2$s: ...}]".formatted(detail, test))
                .orElse("any: [...]");
    }

    private static boolean isList(Node node, String cure) {
        if (node.tree() instanceof Tree.Items) {
            node.refuse(
                    Flaw.WRONG_TYPE,
                    "Expected a text, not %s; one of several is written %s.".formatted(Words.of(node.tree()), cure));
            return true;
        }
        return false;
    }
}
