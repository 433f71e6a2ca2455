package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Limits;
import dev.entente.domain.policy.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The most that scores and groups can reach, and the least a score can. */
final class LimitsReader {

    private static final List<String> KEYS = List.of("fit", "engagement", "groups", "floor");

    private LimitsReader() {}

    /** @param groups those that the rules name */
    static Optional<Limits> read(Node node, Set<String> groups) {
        return node.fields(KEYS)
                .map(fields -> new Limits(
                        fields.get("fit").flatMap(NumberReader::limit).orElse(null),
                        fields.get("engagement").flatMap(NumberReader::limit).orElse(null),
                        fields.get("groups")
                                .map(limits -> ofGroups(limits, groups))
                                .orElse(Map.of()),
                        fields.get("floor").flatMap(NumberReader::bar).orElse(null)));
    }

    private static Map<String, Points> ofGroups(Node node, Set<String> groups) {
        var limits = new HashMap<String, Points>();
        node.entries("groups with their limits").stream()
                .flatMap(entries -> entries.entries().stream())
                .forEach(
                        entry -> ofGroup(node.field(entry), groups).ifPresent(limit -> limits.put(entry.key(), limit)));
        return limits;
    }

    private static Optional<Points> ofGroup(Node limit, Set<String> groups) {
        return groups.contains(limit.step())
                ? NumberReader.limit(limit)
                : limit.unknown("group of a rule", limit.step(), groups);
    }
}
