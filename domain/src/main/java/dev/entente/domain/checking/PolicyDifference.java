package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is other in one policy than in another, by what it means: order, comments and spelling are no difference. */
public final class PolicyDifference {

    private static final Set<String> NAMED = Set.of("fit", "engagement", "examples");
    private static final Set<String> UNNAMED = Set.of("handRaisers", "exclude", "disqualify");

    private final Spot from;
    private final Spot to;
    private final Defaults before;
    private final Defaults after;
    private final Differences differences = new Differences();

    private PolicyDifference(Tree from, Tree to) {
        this.from = Spot.root(from);
        this.to = Spot.root(to);
        this.before = new Defaults(this.from);
        this.after = new Defaults(this.to);
    }

    /** In the order of the newer text, what is gone after it. */
    public static List<Difference> between(Tree from, Tree to) {
        return new PolicyDifference(from, to).differences();
    }

    private List<Difference> differences() {
        pairs(from.byKey(), to.byKey()).forEach((part, pair) -> {
            if (NAMED.contains(part)) {
                new NamedDifference(part, differences).compare(items(pair.from), items(pair.to));
            } else if (UNNAMED.contains(part)) {
                new ListDifference(part, differences).compare(items(pair.from), items(pair.to));
            } else {
                compare(part, pair.from, pair.to);
            }
        });
        return differences.found();
    }

    private static List<Spot> items(Optional<Spot> list) {
        return list.map(Spot::items).orElse(List.of());
    }

    /** What stands at one key. */
    private record Pair(Optional<Spot> from, Optional<Spot> to) {}

    /** By key, in the order of the newer text. */
    private static Map<String, Pair> pairs(Map<String, Spot> from, Map<String, Spot> to) {
        var pairs = new LinkedHashMap<String, Pair>();
        to.forEach((key, now) -> pairs.put(key, new Pair(Optional.ofNullable(from.get(key)), Optional.of(now))));
        from.forEach((key, old) -> pairs.putIfAbsent(key, new Pair(Optional.of(old), Optional.empty())));
        return pairs;
    }

    private void compare(String path, Optional<Spot> one, Optional<Spot> other) {
        if (isMapping(one) || isMapping(other)) {
            pairs(one.map(Spot::byKey).orElse(Map.of()), other.map(Spot::byKey).orElse(Map.of()))
                    .forEach((key, pair) -> compare(path + "/" + key, pair.from, pair.to));
        } else if (!meaning(path, one, before).equals(meaning(path, other, after))) {
            differences.changed(path, shown(path, one, before), shown(path, other, after));
        }
    }

    private static boolean isMapping(Optional<Spot> spot) {
        return spot.isPresent() && spot.get().tree() instanceof Tree.Entries;
    }

    private static Optional<String> meaning(String path, Optional<Spot> spot, Defaults defaults) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        return said(spot).map(known -> Meaning.of(key, known.tree())).or(() -> defaults.of(path));
    }

    private static Optional<String> shown(String path, Optional<Spot> spot, Defaults defaults) {
        return said(spot).map(Spot::shown).or(() -> defaults.of(path));
    }

    private static Optional<Spot> said(Optional<Spot> spot) {
        return spot.filter(known -> !known.isNothing());
    }
}
