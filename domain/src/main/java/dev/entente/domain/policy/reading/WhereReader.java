package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Where;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** {@code {property: formId, equals: contact}}, {@code {context: userAgent, contains: bot}}, and combinations. */
final class WhereReader {

    private static final List<String> LEAVES = List.of("property", "context");
    private static final List<String> FORMS = List.of("property", "context", "all", "any", "not");
    private static final List<String> KEYS =
            Stream.concat(FORMS.stream(), TraitTestReader.KEYS.stream()).toList();

    private final int depth;

    private WhereReader(int depth) {
        this.depth = depth;
    }

    static Optional<Where> read(Node node) {
        return new WhereReader(1).where(node);
    }

    private Optional<Where> where(Node node) {
        return depth > ConditionReader.MAX_DEPTH
                ? node.refuse(Flaw.TOO_DEEP, "Conditions nest at most %d deep.".formatted(ConditionReader.MAX_DEPTH))
                : node.fields(KEYS).flatMap(this::where);
    }

    private Optional<Where> where(Fields fields) {
        Optional<String> form = fields.exactlyOne(FORMS);
        if (form.isPresent()
                && !LEAVES.contains(form.get())
                && !fields.given(TraitTestReader.KEYS).isEmpty()) {
            return fields.owner()
                    .refuse(
                            Flaw.NOT_EXACTLY_ONE,
                            "A test belongs to a property or context, not to '%s'.".formatted(form.get()));
        }
        return form.flatMap(key -> fields.get(key).flatMap(value -> where(fields, key, value)));
    }

    private Optional<Where> where(Fields fields, String form, Node value) {
        var inner = new WhereReader(depth + 1);
        return switch (form) {
            case "all" -> value.someOf(inner::where).map(Where.All::new);
            case "any" -> value.someOf(inner::where).map(Where.Any::new);
            case "not" -> inner.where(value).map(Where.Not::new);
            case "context" -> leaf(fields, value, Where.Context::new);
            default -> leaf(fields, value, Where.Property::new);
        };
    }

    private static Optional<Where> leaf(Fields fields, Node path, BiFunction<String, TraitTest, Where> leaf) {
        Optional<String> known = path.text(ConditionReader.LONGEST_TRAIT);
        Optional<TraitTest> test = TraitTestReader.read(fields);
        return known.flatMap(name -> test.map(asked -> leaf.apply(name, asked)));
    }
}
