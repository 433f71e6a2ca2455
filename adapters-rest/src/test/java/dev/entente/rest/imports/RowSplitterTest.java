package dev.entente.rest.imports;

import static dev.entente.rest.imports.RowSplitter.MAX_ROW_BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSplitterTest {

    /** Files that people really send, each as the rows it is: the line, then the text or the code of what is wrong. */
    static Stream<Arguments> files() {
        return Stream.of(
                arguments("a,b\n1,2", List.of("1:a,b", "2:1,2")),
                arguments("a,b\n1,2\n", List.of("1:a,b", "2:1,2")),
                arguments("a,b\r\n1,2\r\n", List.of("1:a,b", "2:1,2")),
                arguments("a,b\r1,2", List.of("1:a,b", "2:1,2")),
                arguments("a\r\n1\r2\n3\n\r4", List.of("1:a", "2:1", "3:2", "4:3", "6:4")),
                arguments("a\n\n\r\n \t\n1", List.of("1:a", "5:1")),
                arguments("\n\na\n1", List.of("3:a", "4:1")),
                arguments("a\n\"x\ny\"\n2", List.of("1:a", "2:\"x\ny\"", "4:2")),
                arguments("a\n\"x\r\n\r\ny\"\r\n2", List.of("1:a", "2:\"x\r\n\r\ny\"", "5:2")),
                arguments("a\n\"x, \"\"y\"\"\"\n2", List.of("1:a", "2:\"x, \"\"y\"\"\"", "3:2")),
                arguments("a\n5\" pipe\n2", List.of("1:a", "2:5\" pipe", "3:2")),
                arguments("a\n\"x\" y\n2", List.of("1:a", "2!malformed_quotes", "3:2")),
                arguments("a\n\"x\" y", List.of("1:a", "2!malformed_quotes")),
                arguments("a\n\"x\n2\n3", List.of("1:a", "2!unclosed_quote", "3:2", "4:3")),
                arguments("a\n\"x\r\n2\r\n3", List.of("1:a", "2!unclosed_quote", "3:2", "4:3")),
                arguments("a\n\"x\n2,\"y\"\n3", List.of("1:a", "2!unclosed_quote", "3:2,\"y\"", "4:3")),
                arguments("a\n\"x\n2,\"y\"", List.of("1:a", "2!unclosed_quote", "3:2,\"y\"")),
                arguments("a\n\"", List.of("1:a", "2!unclosed_quote")),
                arguments("{\"a\":\"x\"}\n{\"a\":\"\n1", List.of("1:{\"a\":\"x\"}", "2:{\"a\":\"", "3:1")),
                arguments("\uFEFFa\n1", List.of("1:a", "2:1")),
                arguments("\uFEFF{\"a\"}", List.of("1:{\"a\"}")),
                arguments("a", List.of("1:a")),
                arguments("", List.of()),
                arguments("\n\r\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_cut_into_its_rows_wherever_its_chunks_end(String file, List<String> rows) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length + 1; size++) {
            assertThat(split(bytes, size)).as("chunks of %d", size).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_row_has_at_most_a_mebibyte(int more) {
        String row = "x".repeat(MAX_ROW_BYTES + more);
        List<String> rows = split(("a\n\n" + row + "\nnext").getBytes(StandardCharsets.UTF_8), 64 * 1024);
        assertThat(rows).hasSize(3).endsWith("4:next");
        assertThat(rows.get(1)).startsWith(more > 0 ? "3!row_too_long" : "3:xxx");
    }

    @Test
    void a_quote_that_is_not_closed_within_a_mebibyte_takes_its_own_line_along_only() {
        String row = "\"x\n" + "y\n".repeat(MAX_ROW_BYTES / 2);
        List<String> rows = split(row.getBytes(StandardCharsets.UTF_8), 8 * 1024);
        assertThat(rows).startsWith("1!unclosed_quote", "2:y", "3:y").hasSize(1 + MAX_ROW_BYTES / 2);
    }

    @Test
    void what_is_too_long_is_not_kept() {
        var splitter = new RowSplitter();
        var rows = new ArrayList<Piece>();
        byte[] chunk = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1_000; i++) {
            splitter.feed(chunk, rows::add);
        }
        splitter.end(rows::add);
        assertThat(rows).containsExactly(new Piece.Broken(1, "row_too_long", "a row has at most 1048576 bytes"));
        assertThat(splitter.room()).isLessThan(MAX_ROW_BYTES * 3);
    }

    private static List<String> split(byte[] file, int chunk) {
        var rows = new ArrayList<String>();
        var splitter = new RowSplitter();
        for (int from = 0; from < file.length; from += chunk) {
            splitter.feed(
                    Arrays.copyOfRange(file, from, Math.min(file.length, from + chunk)), row -> rows.add(text(row)));
        }
        splitter.end(row -> rows.add(text(row)));
        return rows;
    }

    private static String text(Piece piece) {
        return switch (piece) {
            case Piece.Whole(long line, byte[] bytes) -> line + ":" + new String(bytes, StandardCharsets.UTF_8);
            case Piece.Broken(long line, String code, String _) -> line + "!" + code;
        };
    }
}
