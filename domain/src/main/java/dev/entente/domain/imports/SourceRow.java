package dev.entente.domain.imports;

import dev.entente.domain.profile.TraitValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A row of a file as it was read, before it is known what its columns mean. */
public sealed interface SourceRow {

    /** Of the file, on which it begins, from 1. */
    long line();

    /** Without the columns that nobody wants. */
    SourceRow only(Set<String> columns);

    /** @param values by the names of the columns; an empty cell is absent */
    record Values(long line, Map<String, TraitValue> values) implements SourceRow {

        public Values {
            values = Map.copyOf(values);
        }

        @Override
        public SourceRow only(Set<String> columns) {
            var wanted = new HashMap<>(values);
            wanted.keySet().retainAll(columns);
            return new Values(line, wanted);
        }
    }

    record Unreadable(RejectedRow rejected) implements SourceRow {

        @Override
        public long line() {
            return rejected.line();
        }

        @Override
        public SourceRow only(Set<String> columns) {
            return this;
        }
    }
}
