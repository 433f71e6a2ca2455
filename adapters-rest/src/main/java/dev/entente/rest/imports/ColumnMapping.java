package dev.entente.rest.imports;

import dev.entente.domain.imports.ImportMapping;
import java.util.Map;
import java.util.Set;

/**
 * A mapping as it was sent.
 *
 * @param separator of the cells of a CSV file
 * @param places the columns by where in the request they are named, RFC 6901
 * @param columns every one that is named
 */
record ColumnMapping(ImportMapping mapping, Separator separator, Map<String, String> places, Set<String> columns) {

    ColumnMapping(ImportMapping mapping, Separator separator, Map<String, String> places) {
        this(mapping, separator, places, Set.copyOf(places.values()));
    }
}
