package dev.entente.domain.policy.reading;

import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.policy.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What counts for nothing: all signals of some leads, by a condition, or some signals of all, by {@code on}. */
final class ExclusionReader {

    private static final List<String> KEYS = List.of("on");

    private final List<Condition> leads = new ArrayList<>();
    private final List<SignalPattern> signals = new ArrayList<>();

    private final int horizonDays;

    ExclusionReader(int horizonDays) {
        this.horizonDays = horizonDays;
    }

    void read(Node exclude) {
        exclude.list(this::readItem);
    }

    private Optional<Boolean> readItem(Node item) {
        return isAboutSignals(item)
                ? item.fields(KEYS)
                        .flatMap(fields -> fields.require("on"))
                        .flatMap(SignalPatternReader::read)
                        .map(signals::add)
                : ConditionReader.read(item, horizonDays).map(leads::add);
    }

    /** With more beside it, {@code on} belongs to a condition: how often, within how long. */
    private static boolean isAboutSignals(Node item) {
        return item.tree() instanceof Tree.Entries entries
                && entries.entries().stream().allMatch(entry -> KEYS.contains(entry.key()))
                && !entries.entries().isEmpty();
    }

    List<Condition> leads() {
        return leads;
    }

    List<SignalPattern> signals() {
        return signals;
    }
}
