package dev.entente.domain.policy;

import dev.entente.domain.policy.PatternTable.Entry;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the patterns that a signal meets: of those of its type, the ones that its name or path lets expect. */
final class PatternIndex {

    private static final int[] NONE = {};

    private final Map<SignalType, PatternTable> tables = new EnumMap<>(SignalType.class);

    PatternIndex(List<SignalPattern> patterns) {
        for (SignalType type : SignalType.values()) {
            tables.put(type, new PatternTable(type, patterns));
        }
    }

    /** The patterns that match, by their place in the list, each once. */
    int[] met(Sighting sighting) {
        Signal signal = sighting.signal();
        PatternTable table = Objects.requireNonNull(tables.get(signal.type()));
        @Nullable String key = signal.type() == SignalType.PAGE ? signal.path() : signal.name();
        int[] met = with(table.others(), sighting, NONE);
        if (key == null) {
            return met;
        }
        met = with(table.named(key), sighting, met);
        return with(table.beginningAs(key), sighting, met);
    }

    /** Most signals meet one pattern, or none. */
    private static int[] with(Entry[] entries, Sighting sighting, int[] before) {
        int[] met = before;
        for (Entry entry : entries) {
            if (entry.matches(sighting)) {
                met = Arrays.copyOf(met, met.length + 1);
                met[met.length - 1] = entry.pattern();
            }
        }
        return met;
    }
}
