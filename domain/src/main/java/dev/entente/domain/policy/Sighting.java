package dev.entente.domain.policy;

import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.Signal;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A signal as patterns look at it: its message is read when the first of them asks for its details, and once. */
public final class Sighting {

    private final Signal signal;
    private final ZoneId zone;
    private final Function<byte[], Details> read;
    private @Nullable Details details;

    /** @param zone whose day it is when a test asks how long ago something was */
    public Sighting(Signal signal, ZoneId zone, Function<byte[], Details> read) {
        this.signal = signal;
        this.zone = zone;
        this.read = read;
    }

    Signal signal() {
        return signal;
    }

    boolean meets(Where where) {
        return where.holds(details(), PolicyDay.of(signal.occurredAt(), zone));
    }

    /** What the property of that name, or at the end of a dotted path, says as texts: of a list each of its values. */
    List<String> values(String path) {
        return TraitValues.texts(TraitValues.find(details().properties(), path));
    }

    Details details() {
        Details known = details == null ? read.apply(signal.payload()) : details;
        details = known;
        return known;
    }
}
