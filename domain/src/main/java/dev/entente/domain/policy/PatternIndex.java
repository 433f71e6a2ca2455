package dev.entente.domain.policy;

import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the patterns that a signal meets: by its name or path in a table, only those with wildcards one by one. */
final class PatternIndex {

    /** @param shared whether the pattern has other forms too */
    private record Entry(SignalForm form, int pattern, boolean shared) {}

    private final Map<String, List<Entry>> byEvent = new HashMap<>();
    private final Map<String, List<Entry>> byPath = new HashMap<>();
    private final Map<SignalType, List<Entry>> byType = new EnumMap<>(SignalType.class);

    PatternIndex(List<SignalPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            List<SignalForm> forms = patterns.get(i).forms();
            for (SignalForm form : forms) {
                add(new Entry(form, i, forms.size() > 1));
            }
        }
    }

    private void add(Entry entry) {
        Glob event = entry.form.event();
        Glob page = entry.form.page();
        if (event != null && event.isLiteral()) {
            byEvent.computeIfAbsent(event.pattern(), _ -> new ArrayList<>()).add(entry);
        } else if (page != null && page.isLiteral() && page.pattern().startsWith("/")) {
            byPath.computeIfAbsent(page.pattern(), _ -> new ArrayList<>()).add(entry);
        } else {
            types(entry.form)
                    .forEach(type ->
                            byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(entry));
        }
    }

    private static Stream<SignalType> types(SignalForm form) {
        return Arrays.stream(SignalType.values()).filter(form::isOf);
    }

    /** The patterns that match, by their place in the list, each once. */
    List<Integer> met(Sighting sighting) {
        List<Integer> met = collected(candidates(sighting.signal()), sighting, List.of());
        return collected(byType.getOrDefault(sighting.signal().type(), List.of()), sighting, met);
    }

    private List<Entry> candidates(Signal signal) {
        @Nullable String key = signal.type() == SignalType.PAGE ? signal.path() : signal.name();
        Map<String, List<Entry>> table = signal.type() == SignalType.PAGE ? byPath : byEvent;
        return key == null ? List.of() : table.getOrDefault(key, List.of());
    }

    /** Adds to a list only when there is something to add: most signals meet one pattern, or none. */
    private static List<Integer> collected(List<Entry> entries, Sighting sighting, List<Integer> before) {
        List<Integer> met = before;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean known = entry.shared && met.contains(entry.pattern);
            if (!known && entry.form.matches(sighting)) {
                met = met.isEmpty() ? new ArrayList<>(2) : met;
                met.add(entry.pattern);
            }
        }
        return met;
    }
}
