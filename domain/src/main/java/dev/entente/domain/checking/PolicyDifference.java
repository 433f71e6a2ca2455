package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import java.util.LinkedHashSet;
import java.util.List;
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
        for (String part : keys(Optional.of(from), Optional.of(to))) {
            if (NAMED.contains(part)) {
                new NamedDifference(part, differences).compare(from.items(part), to.items(part));
            } else if (UNNAMED.contains(part)) {
                new ListDifference(part, differences).compare(from.items(part), to.items(part));
            } else {
                compare(part, from.field(part), to.field(part));
            }
        }
        return differences.found();
    }

    private static Set<String> keys(Optional<Spot> from, Optional<Spot> to) {
        var keys = new LinkedHashSet<String>();
        to.ifPresent(spot -> spot.fields().forEach(field -> keys.add(field.key())));
        from.ifPresent(spot -> spot.fields().forEach(field -> keys.add(field.key())));
        return keys;
    }

    private void compare(String path, Optional<Spot> one, Optional<Spot> other) {
        if (isMapping(one) || isMapping(other)) {
            keys(one, other)
                    .forEach(key -> compare(
                            path + "/" + key,
                            one.flatMap(spot -> spot.field(key)),
                            other.flatMap(spot -> spot.field(key))));
        } else if (!meaning(path, one, before).equals(meaning(path, other, after))) {
            differences.changed(path, shown(path, one, before), shown(path, other, after));
        }
    }

    private static boolean isMapping(Optional<Spot> spot) {
        return spot.isPresent() && spot.get().tree() instanceof Tree.Entries;
    }

    private static Optional<String> meaning(String path, Optional<Spot> spot, Defaults defaults) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        return spot.filter(known -> !known.isNothing())
                .map(known -> Meaning.of(key, known.tree()))
                .or(() -> defaults.of(path));
    }

    private static Optional<String> shown(String path, Optional<Spot> spot, Defaults defaults) {
        return spot.filter(known -> !known.isNothing())
                .map(known -> Shown.of(known.tree()))
                .or(() -> defaults.of(path));
    }
}
