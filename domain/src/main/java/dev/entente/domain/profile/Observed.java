package dev.entente.domain.profile;

import java.time.Instant;
import java.util.Comparator;

/** A value and when it was observed. Of two, the later wins, whatever order they arrive in. */
public record Observed(TraitValue value, Instant at) {

    /** Ties are broken by content, so that merging stays commutative. */
    private static final Comparator<Observed> LATER =
            Comparator.comparing(Observed::at).thenComparing(observed -> observed.value.toString());

    Observed later(Observed other) {
        return LATER.compare(this, other) >= 0 ? this : other;
    }
}
