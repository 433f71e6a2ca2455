package dev.entente.rest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.rest.json.TraitReader;
import dev.entente.rest.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {

    private final List<Header> headers = new ArrayList<>();

    @Test
    void cells_are_text_as_written_and_an_empty_one_is_absent() {
        assertThat(rows("id,note,n\n1,\" a\nb \",007\n2,,\"\"\n3, ,x"))
                .containsExactly(
                        values(2, Map.of("id", text("1"), "note", text(" a\nb "), "n", text("007"))),
                        values(4, Map.of("id", text("2"))),
                        values(5, Map.of("id", text("3"), "n", text("x"))));
        assertThat(headers).containsExactly(new Header(List.of("id", "note", "n")));
    }

    @Test
    void values_of_ndjson_keep_their_types() {
        assertThat(rows("{\"id\":\"1\",\"n\":1.50,\"ok\":true,\"none\":null,\"l\":[\"x\"],\"o\":{\"p\":\"q\"}}\n\n{}"))
                .containsExactly(
                        values(
                                1,
                                Map.of(
                                        "id", text("1"),
                                        "n", new TraitValue.Numeric(new BigDecimal("1.5")),
                                        "ok", new TraitValue.Flag(true),
                                        "none", TraitValue.CLEARED,
                                        "l", new TraitValue.Many(List.of(text("x"))),
                                        "o", new TraitValue.Fields(Map.of("p", text("q"))))),
                        values(3, Map.of()));
        assertThat(headers).isEmpty();
    }

    static Stream<Arguments> bad_rows() {
        return Stream.of(
                arguments("a,b\n1,2,3", "2 null too_many_columns"),
                arguments("a,b\n1", "2 null too_few_columns"),
                arguments("a,b\n1,\0", "2 b invalid_text"),
                arguments("a,b\n1,\"x", "2 null unclosed_quote"),
                arguments("a,b\n1,\"x\"y", "2 null malformed_quotes"),
                arguments("{}\n[1]", "2 null not_an_object"),
                arguments("{}\n{\"a\":1", "2 null malformed_json"),
                arguments("{}\n{\"a\":NaN}", "2 null malformed_json"),
                arguments("{}\n{} {}", "2 null malformed_json"),
                arguments("{}\n{\"a\":1,\"a\":2}", "2 null malformed_json"),
                arguments("{}\n{\"a\":\"\\u0000\"}", "2 null invalid_text"),
                arguments("{}\n{\"a\":\"\\ud800\"}", "2 null invalid_text"),
                arguments("{}\n{\"a\":1e400}", "2 a number_out_of_range"),
                arguments("{}\n{\"a\":1,\"b\":{\"c\":[1,1e999]}}", "2 b number_out_of_range"),
                arguments("{}\n" + "{\"a\":".repeat(40) + "1" + "}".repeat(40), "2 null malformed_json"));
    }

    @ParameterizedTest
    @MethodSource("bad_rows")
    void a_bad_row_says_where_and_why(String file, String expected) {
        assertThat(rows(file).getLast()).isInstanceOfSatisfying(SourceRow.Unreadable.class, bad -> {
            RejectedRow row = bad.rejected();
            assertThat(row.line() + " " + row.column() + " " + row.code()).isEqualTo(expected);
            assertThat(row.reason()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3 28", "FF", "E2 82", "ED A0 80", "C0 80"})
    void bytes_that_are_no_utf8_reject_their_row_and_are_never_replaced(String hex) {
        byte[] bad = IntStream.of(Stream.of(hex.split(" "))
                        .mapToInt(each -> Integer.parseInt(each, 16))
                        .toArray())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
        var file = new UploadedFile(headers::add);
        var rows = new ArrayList<>(file.feed("a,b\n1,x".getBytes(StandardCharsets.UTF_8)));
        rows.addAll(file.feed(bad));
        rows.addAll(file.feed("\n2,ok".getBytes(StandardCharsets.UTF_8)));
        rows.addAll(file.end());

        assertThat(rows).hasSize(2).endsWith(values(3, Map.of("a", text("2"), "b", text("ok"))));
        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        SourceRow.Unreadable.class,
                        row -> assertThat(row.rejected().code()).isEqualTo("invalid_text"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_cell_is_as_long_as_a_trait_may_be(int more) {
        int length = TraitReader.MAX_TEXT_LENGTH + more;
        SourceRow row = rows("a,b\n1," + "é".repeat(length)).getFirst();
        assertThat(row).isInstanceOf(more > 0 ? SourceRow.Unreadable.class : SourceRow.Values.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_file_has_at_most_so_many_columns(int more) {
        String header = IntStream.range(0, Header.MAX_COLUMNS + more)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        if (more > 0) {
            assertThat(refusal(header)).isEqualTo("too_many_columns");
        } else {
            assertThat(rows(header)).isEmpty();
        }
    }

    static Stream<Arguments> no_files() {
        return Stream.of(
                arguments("", "empty_file"),
                arguments("\n \r\n", "empty_file"),
                arguments("\uFEFF", "empty_file"),
                arguments("[{\"a\":1}]", "json_array"),
                arguments("a,\"b", "unclosed_quote"),
                arguments("a,\0", "invalid_text"),
                arguments("\u00fe\u00ff\0a\0,", "not_a_list"),
                arguments("\u00ff\u00fea\0,\0", "not_a_list"),
                arguments("PK\3\4\u0014", "not_a_list"),
                arguments("\u00d0\u00cf\u0011\u00e0", "not_a_list"),
                arguments("\u001f\u008b\b", "not_a_list"));
    }

    @ParameterizedTest
    @MethodSource("no_files")
    void what_is_no_list_at_all_is_refused(String file, String code) {
        assertThat(refusal(file)).isEqualTo(code);
    }

    private String refusal(String file) {
        byte[] bytes = file.getBytes(file.startsWith("\uFEFF") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        var refused = catchThrowableOfType(ProblemException.class, () -> rows(bytes));
        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/file");
        return refused.problem().errors().getFirst().code();
    }

    private List<SourceRow> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SourceRow> rows(byte[] bytes) {
        var file = new UploadedFile(headers::add);
        var rows = new ArrayList<>(file.feed(bytes));
        rows.addAll(file.end());
        return rows;
    }

    private static SourceRow values(long line, Map<String, TraitValue> values) {
        return new SourceRow.Values(line, values);
    }

    private static TraitValue text(String value) {
        return new Text(value);
    }
}
