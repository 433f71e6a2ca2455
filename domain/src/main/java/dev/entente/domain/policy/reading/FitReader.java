package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.ConditionRule;
import dev.entente.domain.policy.Points;
import java.util.List;
import java.util.Optional;

/** Points for who somebody is. */
final class FitReader {

    private static final List<String> KEYS = List.of("rule", "group", "when", "points");

    private FitReader() {}

    static Optional<ConditionRule> read(Node node, RuleNames names) {
        return node.fields(KEYS).flatMap(fields -> {
            Optional<String> name = names.name(fields);
            Optional<String> group = names.group(fields, name);
            Optional<Condition> when = fields.require("when").flatMap(ConditionReader::ofTraits);
            Optional<Points> points = fields.require("points").flatMap(NumberReader::points);
            return name.isPresent() && group.isPresent() && when.isPresent() && points.isPresent()
                    ? Optional.of(new ConditionRule(name.get(), group.get(), when.get(), points.get()))
                    : Optional.empty();
        });
    }
}
