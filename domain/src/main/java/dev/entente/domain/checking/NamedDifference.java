package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists whose items have names, rules and examples: the name tells which of them is meant, wherever it stands. */
final class NamedDifference {

    private static final String EXAMPLES = "examples";

    private final String part;
    private final String nameKey;
    private final Differences differences;

    NamedDifference(String part, Differences differences) {
        this.part = part;
        this.nameKey = part.equals(EXAMPLES) ? "name" : "rule";
        this.differences = differences;
    }

    void compare(List<Spot> from, List<Spot> to) {
        Map<String, Spot> old = byName(from);
        Map<String, Spot> now = byName(to);
        Map<String, String> renamed = renamed(old, now);
        Set<String> newNames = Set.copyOf(renamed.values());
        old.forEach((name, item) -> {
            Spot same = now.get(name);
            if (same != null) {
                compare(name, item, same);
            } else if (renamed.containsKey(name)) {
                differences.renamed(path(name), name, renamed.get(name));
            } else {
                differences.removed(path(name), what(name), content(item));
            }
        });
        now.forEach((name, item) -> {
            if (!old.containsKey(name) && !newNames.contains(name)) {
                differences.added(path(name), what(name), content(item));
            }
        });
    }

    private Map<String, Spot> byName(List<Spot> items) {
        var byName = new LinkedHashMap<String, Spot>();
        items.forEach(item -> byName.putIfAbsent(item.text(nameKey).orElse(item.pointer()), item));
        return byName;
    }

    /** From old names to new ones: the same content, once gone and once come. */
    private Map<String, String> renamed(Map<String, Spot> old, Map<String, Spot> now) {
        var come = new LinkedHashMap<String, String>();
        now.forEach((name, item) -> {
            if (!old.containsKey(name)) {
                come.putIfAbsent(meaning(item), name);
            }
        });
        var renamed = new LinkedHashMap<String, String>();
        old.forEach((name, item) -> {
            String other = now.containsKey(name) ? null : come.remove(meaning(item));
            if (other != null) {
                renamed.put(name, other);
            }
        });
        return renamed;
    }

    private String meaning(Spot item) {
        return Meaning.of("", unnamed(item));
    }

    private Tree unnamed(Spot item) {
        return item.tree() instanceof Tree.Entries entries
                ? new Tree.Entries(
                        entries.place(),
                        entries.entries().stream()
                                .filter(entry -> !entry.key().equals(nameKey))
                                .toList())
                : item.tree();
    }

    private void compare(String name, Spot from, Spot to) {
        Map<String, Spot> old = from.byKey();
        Map<String, Spot> now = to.byKey();
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.remove(nameKey);
        keys.forEach(key -> compare(name, key, Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
    }

    private void compare(String name, String key, Optional<Spot> from, Optional<Spot> to) {
        if (!meaning(name, key, from).equals(meaning(name, key, to))) {
            Optional<String> old = from.map(Spot::shown);
            Optional<String> now = to.map(Spot::shown);
            differences.changed(
                    path(name) + "/" + key, old, now, "%s: %s".formatted(what(name), change(name, key, old, now)));
        }
    }

    private String meaning(String name, String key, Optional<Spot> value) {
        return value.map(spot -> Meaning.of(key, spot.tree())).orElseGet(() -> unsaid(name, key, Differences.NONE));
    }

    private String unsaid(String name, String key, String otherwise) {
        return key.equals("group") ? name : Defaults.ofItem(part).getOrDefault(key, otherwise);
    }

    private String change(String name, String key, Optional<String> from, Optional<String> to) {
        return switch (key) {
            case "points" -> "%s → %s points".formatted(from.orElse("no"), to.orElse("no"));
            case "atMost" ->
                from.isEmpty()
                        ? "no cap → at most " + to.orElse("")
                        : "at most %s → %s".formatted(from.get(), to.orElse("no cap"));
            default -> {
                String unsaid = unsaid(name, key, key.equals("decay") ? "that of the policy" : Differences.NONE);
                yield "%s %s → %s".formatted(key, from.orElse(unsaid), to.orElse(unsaid));
            }
        };
    }

    private String path(String name) {
        return part + "/" + name;
    }

    private String what(String name) {
        return part.equals(EXAMPLES) ? "example '" + name + "'" : name;
    }

    private String content(Spot item) {
        return Shown.of(unnamed(item));
    }
}
