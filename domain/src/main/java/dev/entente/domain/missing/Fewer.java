package dev.entente.domain.missing;

import dev.entente.domain.missing.Change.Signals;
import java.util.ArrayList;
import java.util.List;

/** Changes that are enough, with as few signals on as few days as are enough. */
final class Fewer {

    private Fewer() {}

    static List<Change> of(Supposition lead, List<Change> enough) {
        var changes = new ArrayList<>(enough);
        for (int i = 0; i < changes.size(); i++) {
            while (changes.get(i) instanceof Signals signals && lessen(lead, changes, i, signals)) {}
        }
        return List.copyOf(changes);
    }

    private static boolean lessen(Supposition lead, List<Change> changes, int i, Signals signals) {
        return (signals.days() > 1 && replace(lead, changes, i, signals, signals.times(), signals.days() - 1))
                || (signals.times() > signals.days()
                        && replace(lead, changes, i, signals, signals.times() - 1, signals.days()))
                || (signals.days() > 1 && replace(lead, changes, i, signals, signals.times() - 1, signals.days() - 1));
    }

    private static boolean replace(
            Supposition lead, List<Change> changes, int i, Signals signals, int times, int days) {
        changes.set(i, signals.of(times, days));
        boolean enough = changes.stream()
                .reduce(lead, Supposition::with, (a, _) -> a)
                .verdict()
                .isIn();
        if (!enough) {
            changes.set(i, signals);
        }
        return enough;
    }
}
