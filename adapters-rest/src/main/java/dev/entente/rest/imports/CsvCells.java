package dev.entente.rest.imports;

import dev.entente.rest.json.StorableText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row of CSV that {@link RowSplitter} has found well formed. */
final class CsvCells {

    private final byte[] row;
    private final Separator separator;
    private final List<@Nullable String> cells = new ArrayList<>();

    private CsvCells(byte[] row, Separator separator) {
        this.row = row;
        this.separator = separator;
    }

    /** @return null for a cell that is no text that could be stored */
    static List<@Nullable String> of(byte[] row, Separator separator) {
        var cells = new CsvCells(row, separator);
        int next = 0;
        while (next <= row.length) {
            next = next < row.length && row[next] == '"' ? cells.quoted(next + 1) : cells.plain(next);
        }
        return cells.cells;
    }

    /** @return where the next cell starts; behind the end if there is none */
    private int plain(int from) {
        int to = from;
        while (to < row.length && !separator.is(row[to])) {
            to++;
        }
        cells.add(text(row, from, to));
        return to + 1;
    }

    private int quoted(int from) {
        byte[] content = new byte[row.length - from];
        int length = 0;
        int at = from;
        while (row[at] != '"' || (at + 1 < row.length && row[at + 1] == '"')) {
            at += row[at] == '"' ? 1 : 0;
            content[length++] = row[at++];
        }
        cells.add(text(content, 0, length));
        return at + 2;
    }

    private static @Nullable String text(byte[] bytes, int from, int to) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            return StorableText.isStorable(text) ? text : null;
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }
}
