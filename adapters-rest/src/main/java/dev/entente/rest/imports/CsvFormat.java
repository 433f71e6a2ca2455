package dev.entente.rest.imports;

import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.profile.TraitValue;
import dev.entente.rest.json.TraitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) with a header: cells are text as it is written, and an empty cell is none. */
record CsvFormat(Header header, Separator separator) implements RowFormat {

    @Override
    public SourceRow read(Piece.Whole piece) {
        List<@Nullable String> cells = CsvCells.of(piece.bytes(), separator);
        if (cells.size() != header.size()) {
            String code = cells.size() > header.size() ? "too_many_columns" : "too_few_columns";
            return RowFormat.rejected(
                    piece.line(),
                    code,
                    "the header names %d columns, and this row has %d".formatted(header.size(), cells.size()));
        }
        return read(piece.line(), cells);
    }

    private SourceRow read(long line, List<@Nullable String> cells) {
        Map<String, TraitValue> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            @Nullable String cell = cells.get(i);
            String column = header.names().get(i);
            if (cell == null) {
                return unreadable(
                        line,
                        column,
                        "invalid_text",
                        "the text is not valid UTF-8, or has a U+0000; nothing is replaced");
            }
            if (cell.length() > TraitReader.MAX_TEXT_LENGTH) {
                return unreadable(
                        line,
                        column,
                        "cell_too_long",
                        "a cell has at most %d characters, not %d"
                                .formatted(TraitReader.MAX_TEXT_LENGTH, cell.length()));
            }
            if (!cell.isBlank()) {
                values.put(column, new TraitValue.Text(cell));
            }
        }
        return new SourceRow.Values(line, values);
    }

    private static SourceRow unreadable(long line, String column, String code, String reason) {
        return new SourceRow.Unreadable(new RejectedRow(line, column, code, reason));
    }
}
