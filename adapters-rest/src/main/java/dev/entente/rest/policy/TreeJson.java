package dev.entente.rest.policy;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** A policy's tree as JSON. */
final class TreeJson {

    /** As JSON writes numbers. YAML has others, such as hexadecimal ones and infinity, which stay texts. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TreeJson() {}

    /**
     * Of a key that stands twice the last one counts, as readers of JSON have it; a check says what is wrong with it.
     */
    static JsonNode of(Tree tree) {
        return switch (tree) {
            case Scalar scalar -> scalar(scalar);
            case Tree.Items items -> {
                var array = JSON.arrayNode();
                items.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case Tree.Entries entries -> {
                var object = JSON.objectNode();
                entries.entries().forEach(entry -> object.set(entry.key(), of(entry.value())));
                yield object;
            }
        };
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> JSON.nullNode();
            case NUMBER -> number(scalar.text());
        };
    }

    /** As it was written, digit by digit: nobody has to hold a number of any size. */
    private static JsonNode number(String text) {
        return NUMBER.matcher(text).matches() ? JSON.rawValueNode(new RawValue(text)) : JSON.stringNode(text);
    }
}
