package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Tree;
import dev.entente.domain.profile.TraitValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values as messages carry them: texts, numbers, flags, lists and objects of such. */
final class ValueReader {

    private static final int LONGEST = 1_000;

    private ValueReader() {}

    static Optional<TraitValue> read(Node node) {
        return switch (node.tree()) {
            case Tree.Scalar scalar -> scalar(node, scalar);
            case Tree.Items items -> many(node, items);
            case Tree.Entries _ -> fields(node).map(TraitValue.Fields::new);
        };
    }

    private static Optional<TraitValue> scalar(Node node, Tree.Scalar scalar) {
        return switch (scalar.kind()) {
            case NUMBER -> NumberReader.decimal(node).map(TraitValue.Numeric::new);
            case BOOLEAN -> Optional.of(new TraitValue.Flag(Boolean.parseBoolean(scalar.text())));
            case NULL -> Optional.of(TraitValue.CLEARED);
            case TEXT ->
                scalar.text().isEmpty()
                        ? Optional.of(new TraitValue.Text(""))
                        : node.text(LONGEST).map(TraitValue.Text::new);
        };
    }

    private static Optional<TraitValue> many(Node node, Tree.Items items) {
        List<TraitValue> values = node.list(ValueReader::read);
        return values.size() == items.items().size() ? Optional.of(new TraitValue.Many(values)) : Optional.empty();
    }

    /** An object; its keys are anybody's. */
    static Optional<Map<String, TraitValue>> fields(Node node) {
        return node.entries("names with their values").flatMap(entries -> {
            var values = new HashMap<String, TraitValue>();
            entries.entries()
                    .forEach(entry -> read(node.field(entry)).ifPresent(value -> values.put(entry.key(), value)));
            return values.size() == entries.entries().size() ? Optional.of(values) : Optional.empty();
        });
    }
}
