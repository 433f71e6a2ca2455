package dev.entente.domain.policy;

import static java.util.stream.Collectors.groupingBy;

import dev.entente.domain.signal.SignalType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The patterns that signals of one type can meet: by their name or path, by how that begins, and the rest. Each stands
 * in one of the three, so no signal comes upon it twice.
 */
final class PatternTable {

    /** @param forms those that a signal which is looked up here may have */
    record Entry(int pattern, List<SignalForm> forms) {

        Entry {
            forms = List.copyOf(forms);
        }

        boolean matches(Sighting sighting) {
            for (int i = 0; i < forms.size(); i++) {
                if (forms.get(i).matches(sighting)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Entry[] NONE = {};

    /** Of paths the first character is always a slash. */
    private static final int TELLING = 1;

    private static final int ASCII = 128;

    private final Map<String, Entry[]> byName = new HashMap<>();
    private final Map<Character, Entry[]> byBeginning = new HashMap<>();

    /** The same of nearly all names, without a search. */
    private final Entry[][] byAscii = new Entry[ASCII][];

    private Entry[] others = NONE;

    PatternTable(SignalType type, List<SignalPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            List<SignalForm> forms = patterns.get(i).forms().stream()
                    .filter(form -> form.isOf(type))
                    .toList();
            if (!forms.isEmpty()) {
                add(new Entry(i, forms));
            }
        }
        Arrays.setAll(byAscii, character -> byBeginning.getOrDefault((char) character, NONE));
    }

    private void add(Entry entry) {
        if (!isAdded(entry, byName, PatternTable::name) && !isAdded(entry, byBeginning, PatternTable::beginning)) {
            others = with(others, entry);
        }
    }

    private static Optional<String> name(SignalForm form) {
        return form.name().filter(Glob::isLiteral).map(Glob::pattern);
    }

    private static Optional<Character> beginning(SignalForm form) {
        return form.name()
                .map(Glob::start)
                .filter(start -> start.length() > TELLING)
                .map(start -> start.charAt(TELLING));
    }

    /** Only if each of its forms has a key. */
    private static <K> boolean isAdded(Entry entry, Map<K, Entry[]> table, Function<SignalForm, Optional<K>> keyOf) {
        boolean all = entry.forms.stream().map(keyOf).allMatch(Optional::isPresent);
        if (all) {
            entry.forms.stream()
                    .collect(groupingBy(form -> keyOf.apply(form).orElseThrow()))
                    .forEach((key, forms) -> table.merge(
                            key, with(NONE, new Entry(entry.pattern, forms)), (some, one) -> with(some, one[0])));
        }
        return all;
    }

    private static Entry[] with(Entry[] entries, Entry one) {
        Entry[] more = Arrays.copyOf(entries, entries.length + 1);
        more[entries.length] = one;
        return more;
    }

    Entry[] named(String name) {
        return byName.getOrDefault(name, NONE);
    }

    Entry[] beginningAs(String name) {
        if (name.length() <= TELLING) {
            return NONE;
        }
        char telling = name.charAt(TELLING);
        return telling < ASCII ? byAscii[telling] : byBeginning.getOrDefault(telling, NONE);
    }

    Entry[] others() {
        return others;
    }
}
