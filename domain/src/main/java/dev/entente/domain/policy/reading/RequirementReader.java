package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.MqlBar.Requirement;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.policy.Tree;
import java.util.List;
import java.util.Optional;

/** What must be known of a lead: {@code email}, or {@code {any: [email, phone]}}. */
final class RequirementReader {

    /** Sales must be able to reach an MQL. */
    static final List<Requirement> DEFAULT = List.of(anyOf(List.of("email", "phone")));

    private static final List<String> KEYS = List.of("any");

    private RequirementReader() {}

    static Optional<Requirement> read(Node node) {
        return node.tree() instanceof Tree.Scalar
                ? trait(node).map(name -> anyOf(List.of(name)))
                : node.fields(KEYS)
                        .flatMap(fields -> fields.require("any"))
                        .flatMap(any -> any.someOf(RequirementReader::trait))
                        .map(RequirementReader::anyOf);
    }

    private static Optional<String> trait(Node node) {
        return node.text(ConditionReader.LONGEST_TRAIT);
    }

    private static Requirement anyOf(List<String> traits) {
        List<Condition> parts = traits.stream()
                .<Condition>map(trait -> new Condition.Trait(trait, new TraitTest.Present()))
                .toList();
        return new Requirement(
                String.join(" or ", traits), parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts));
    }
}
