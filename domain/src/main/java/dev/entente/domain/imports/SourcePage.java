package dev.entente.domain.imports;

import java.util.List;

/**
 * Rows of a file that are stored, and later decided on, together.
 *
 * @param number from 0
 */
public record SourcePage(int number, List<SourceRow> rows) {

    public SourcePage {
        rows = List.copyOf(rows);
    }
}
