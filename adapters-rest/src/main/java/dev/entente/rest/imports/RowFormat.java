package dev.entente.rest.imports;

import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourceRow;

/** How a row is written. */
sealed interface RowFormat permits CsvFormat, JsonFormat {

    SourceRow read(Piece.Whole piece);

    static SourceRow rejected(long line, String code, String reason) {
        return new SourceRow.Unreadable(new RejectedRow(line, null, code, reason));
    }
}
