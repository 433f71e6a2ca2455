package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The most that scores and groups can reach, and the least a score can. */
final class LimitsReader {

    private static final List<String> KEYS = List.of("fit", "engagement", "groups", "floor");

    private LimitsReader() {}

    /** @param names whose groups are limited */
    static Optional<Limits> read(Node node, RuleNames names) {
        return node.fields(KEYS)
                .map(fields -> new Limits(
                        fields.get("fit").flatMap(NumberReader::limit).orElse(null),
                        fields.get("engagement").flatMap(NumberReader::limit).orElse(null),
                        fields.get("groups")
                                .map(limits -> ofGroups(limits, names))
                                .orElse(Map.of()),
                        fields.get("floor").flatMap(NumberReader::bar).orElse(null)));
    }

    private static Map<String, Points> ofGroups(Node node, RuleNames names) {
        var limits = new HashMap<String, Points>();
        node.entries("groups with their limits").stream()
                .flatMap(entries -> entries.entries().stream())
                .forEach(entry -> ofGroup(node.field(entry), names).ifPresent(limit -> limits.put(entry.key(), limit)));
        return limits;
    }

    private static Optional<Points> ofGroup(Node limit, RuleNames names) {
        return names.isNoGroup(limit.step())
                ? limit.unknown("group of a rule", limit.step(), names.groups())
                : NumberReader.limit(limit);
    }
}
