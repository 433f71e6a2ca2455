package dev.entente.domain.profile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a trait can hold: JSON's values as types of our own. {@link Cleared} is a null somebody said, absence is no
 * entry.
 */
public sealed interface TraitValue {

    record Text(String value) implements TraitValue {}

    /** Compared by value, so that 1 and 1.0 are one. */
    record Numeric(BigDecimal value) implements TraitValue {

        public Numeric {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    record Flag(boolean value) implements TraitValue {}

    record Many(List<TraitValue> values) implements TraitValue {

        public Many {
            values = List.copyOf(values);
        }
    }

    /** By name, so that equal objects read the same everywhere: of two values seen at once the text decides. */
    record Fields(Map<String, TraitValue> values) implements TraitValue {

        public Fields {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** The field's value; a null is none, as with a trait of its own. */
        public Optional<TraitValue> get(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !(value instanceof Cleared));
        }
    }

    /** An explicit null: the trait was cleared, and older values must not come back. */
    record Cleared() implements TraitValue {}

    TraitValue CLEARED = new Cleared();
}
