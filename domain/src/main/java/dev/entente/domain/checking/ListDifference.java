package dev.entente.domain.checking;

import dev.entente.domain.policy.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists whose items have no names: hand-raisers, exclusions, disqualifiers. Their order says nothing. */
final class ListDifference {

    private final String part;
    private final Differences differences;

    ListDifference(String part, Differences differences) {
        this.part = part;
        this.differences = differences;
    }

    void compare(List<Spot> from, List<Spot> to) {
        List<Spot> come = without(to, from);
        Map<String, Deque<Spot>> about = new HashMap<>();
        come.forEach(item ->
                about.computeIfAbsent(what(item), _ -> new ArrayDeque<>()).add(item));
        Set<Spot> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Spot old : without(from, to)) {
            @Nullable Spot now = about.getOrDefault(what(old), new ArrayDeque<>()).poll();
            if (now == null) {
                differences.removed(part, part, old.shown());
            } else {
                changed(old, now);
                known.add(now);
            }
        }
        come.stream()
                .filter(item -> !known.contains(item))
                .forEach(item -> differences.added(part, part, item.shown()));
    }

    private void changed(Spot from, Spot to) {
        String text = "%s: %s → %s".formatted(part, from.shown(), to.shown());
        differences.changed(part, Optional.of(from.shown()), Optional.of(to.shown()), text);
    }

    /** Items that mean something else than each of the others. */
    private List<Spot> without(List<Spot> items, List<Spot> others) {
        Map<String, Integer> known = new LinkedHashMap<>();
        others.forEach(other -> known.merge(meaning(other), 1, Integer::sum));
        var rest = new ArrayList<Spot>();
        for (Spot item : items) {
            if (known.merge(meaning(item), -1, Integer::sum) < 0) {
                rest.add(item);
            }
        }
        return rest;
    }

    private String meaning(Spot item) {
        Map<String, String> defaults = Defaults.ofItem(part);
        List<Tree.Entry> said = item.entries().stream()
                .filter(entry -> !Meaning.of(entry.key(), entry.value()).equals(defaults.get(entry.key())))
                .toList();
        return Meaning.of(
                part,
                said.isEmpty() ? item.tree() : new Tree.Entries(item.tree().place(), said));
    }

    /** What an item is about: the reason of a disqualifier, the signal of a hand-raiser, whatever else is said. */
    private static String what(Spot item) {
        Optional<String> named = item.text("name").or(() -> item.text("reason"));
        List<Tree.Entry> about = item.entries().stream()
                .filter(entry -> !entry.key().equals("within"))
                .toList();
        return named.orElseGet(() -> Meaning.of("", new Tree.Entries(item.tree().place(), about)));
    }
}
