package dev.entente.rest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * What a well-kept library writes, we read as it does: in whatever chunks it comes, and with the lines it begins on.
 */
class CsvAgainstLibraryTest {

    private static final List<String> SCRAPS =
            List.of("a", "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "é", "漢", "🦊", "{", "\"\"", "x,y", "");

    private static final List<Separator> SEPARATORS = List.of(Separator.values());

    private record Row(long line, List<String> cells) {}

    @RepeatedTest(200)
    void any_text_in_any_cell_comes_back(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        Separator separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
        char character = separator.character();
        String file = written(random, character);

        assertThat(ours(file, separator, random)).as(file).isEqualTo(theirs(file, character));
    }

    /** Why the reader is ours: the day one of these fails, look at the library again. */
    @Test
    void where_a_quote_is_not_closed_the_library_makes_one_cell_of_all_the_rest() throws IOException {
        assertThat(theirs("id,name\n1,\"open\n2,b\n3,c\n", ','))
                .containsExactly(new Row(1, List.of("id", "name")), new Row(2, List.of("1", "open\n2,b\n3,c\n")));
    }

    @Test
    void behind_a_row_that_it_refuses_the_library_reads_no_other() throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord("id,name\n1,\"a\"x\n2,b\n")) {
            var rows = reader.iterator();
            rows.next();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(rows::next).isInstanceOf(CsvParseException.class);
            }
        }
    }

    private static String written(Random random, char separator) {
        var file = new StringWriter();
        var writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF)
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(file);
        int columns = random.nextInt(2, 5);
        for (int row = random.nextInt(1, 8); row > 0; row--) {
            writer.writeRecord(random.ints(columns, 0, 4)
                    .mapToObj(size -> cell(random, size))
                    .toList());
        }
        return file.toString();
    }

    private static String cell(Random random, int size) {
        return String.join(
                "", random.ints(size, 0, SCRAPS.size()).mapToObj(SCRAPS::get).toList());
    }

    private static List<Row> theirs(String file, char separator) throws IOException {
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file)) {
            return reader.stream()
                    .map(row -> new Row(row.getStartingLineNumber(), row.getFields()))
                    .toList();
        }
    }

    private static List<Row> ours(String file, Separator separator, Random random) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        var rows = new ArrayList<Row>();
        var splitter = new RowSplitter();
        splitter.separatedBy(separator);
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + random.nextInt(1, 20));
            splitter.feed(Arrays.copyOfRange(bytes, from, to), piece -> rows.add(row(piece, separator)));
            from = to;
        }
        splitter.end(piece -> rows.add(row(piece, separator)));
        return rows;
    }

    private static Row row(Piece piece, Separator separator) {
        return switch (piece) {
            case Piece.Whole(long line, byte[] bytes) -> new Row(line, List.copyOf(CsvCells.of(bytes, separator)));
            case Piece.Broken broken -> throw new AssertionError(broken);
        };
    }
}
