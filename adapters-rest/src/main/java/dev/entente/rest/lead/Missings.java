package dev.entente.rest.lead;

import dev.entente.domain.missing.Change;
import dev.entente.domain.missing.Missing;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.TraitTree;
import dev.entente.rest.lead.MissingView.SignalView;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is missing, from the domain to the wire. */
final class Missings {

    private Missings() {}

    static MissingView view(Missing missing) {
        return switch (missing.change()) {
            case Change.Trait trait ->
                new MissingView("trait", trait.name(), missing.text(), null, null, TraitTree.of(trait.value()), null);
            case Change.Signals signals ->
                new MissingView(
                        "signal",
                        signals.name(),
                        missing.text(),
                        signals.times(),
                        signals.days(),
                        null,
                        view(signals.example(), signals.different().orElse(null)));
        };
    }

    private static SignalView view(Change.Example example, @Nullable String different) {
        Signal signal = example.signal();
        boolean isTrack = signal.type() == SignalType.TRACK;
        return new SignalView(
                signal.type().name().toLowerCase(Locale.ROOT),
                isTrack ? signal.name() : null,
                isTrack ? null : signal.name(),
                signal.path(),
                signal.channel(),
                signal.campaign(),
                fields(example.details().properties()),
                fields(example.details().context()),
                different);
    }

    private static @Nullable Map<String, @Nullable Object> fields(Fields fields) {
        if (fields.values().isEmpty()) {
            return null;
        }
        var values = new HashMap<String, @Nullable Object>();
        fields.values().forEach((name, value) -> values.put(name, TraitTree.of(value)));
        return values;
    }
}
