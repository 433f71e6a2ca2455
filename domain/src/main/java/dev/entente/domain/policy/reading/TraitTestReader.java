package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Flag;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is asked of a trait: {@code equals: Software}, {@code between: [50, 1000]}. */
final class TraitTestReader {

    static final List<String> KEYS = List.of(
            "equals",
            "in",
            "between",
            "atLeast",
            "atMost",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "pattern",
            "present",
            "absent",
            "olderThan",
            "newerThan");

    private static final int LONGEST_TEXT = 255;
    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

    private TraitTestReader() {}

    /** The one test that stands among these keys. */
    static Optional<TraitTest> read(Fields fields) {
        return fields.exactlyOne(KEYS)
                .filter(key -> !Several.areValues(fields, key))
                .flatMap(key -> fields.get(key).flatMap(value -> read(value, key)));
    }

    private static Optional<TraitTest> read(Node node, String test) {
        return switch (test) {
            case "equals" -> value(node).map(value -> new TraitTest.In(List.of(value)));
            case "in" -> node.someOf(TraitTestReader::value).map(TraitTest.In::new);
            case "between" -> between(node);
            case "atLeast" -> NumberReader.decimal(node).map(TraitTest.AtLeast::new);
            case "atMost" -> NumberReader.decimal(node).map(TraitTest.AtMost::new);
            case "contains" -> node.text(LONGEST_TEXT).map(TraitTest.Contains::new);
            case "startsWith" -> GlobReader.prefix(node).map(TraitTest.Matches::new);
            case "endsWith" -> GlobReader.suffix(node).map(TraitTest.Matches::new);
            case "matches" -> GlobReader.ignoringCase(node).map(TraitTest.Matches::new);
            case "pattern" -> node.expressions().read(node).map(TraitTest.Pattern::new);
            case "present" -> FlagReader.isTrue(node).map(_ -> new TraitTest.Present());
            case "absent" -> FlagReader.isTrue(node).map(_ -> new TraitTest.Absent());
            case "olderThan" -> DurationReader.days(node, 0, MOST_DAYS).map(TraitTest.OlderThan::new);
            case "newerThan" -> DurationReader.days(node, 1, MOST_DAYS).map(TraitTest.NewerThan::new);
            default -> throw new IllegalArgumentException("no test of a trait is called " + test);
        };
    }

    private static Optional<TraitValue> value(Node node) {
        return node.scalar("a text, a number, true or false").flatMap(scalar -> switch (scalar.kind()) {
            case NUMBER -> NumberReader.decimal(node).map(Numeric::new);
            case BOOLEAN -> Optional.of(new Flag(Boolean.parseBoolean(scalar.text())));
            case TEXT, NULL -> node.text(LONGEST_TEXT).map(Text::new);
        });
    }

    private static Optional<TraitTest> between(Node node) {
        List<BigDecimal> bounds = node.list(NumberReader::decimal);
        if (!(node.tree() instanceof Tree.Items items)
                || bounds.size() != items.items().size()) {
            return Optional.empty();
        }
        if (bounds.size() != 2) {
            return node.refuse(
                    Flaw.WRONG_FORM, "A range is two numbers such as [50, 1000], not %d.".formatted(bounds.size()));
        }
        return bounds.getFirst().compareTo(bounds.getLast()) > 0
                ? node.refuse(
                        Flaw.NEVER_TRUE,
                        "A range goes upward, not from %s to %s."
                                .formatted(
                                        bounds.getFirst().toPlainString(),
                                        bounds.getLast().toPlainString()))
                : Optional.of(new TraitTest.Between(bounds.getFirst(), bounds.getLast()));
    }
}
