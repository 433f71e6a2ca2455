package dev.entente.rest.imports;

import dev.entente.domain.imports.SourceRow;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a file as its bytes come. If its first character is an opening brace it is NDJSON, else CSV. */
final class UploadedFile {

    private final Consumer<Header> headers;
    private final RowSplitter splitter = new RowSplitter();
    private Separator separator = Separator.COMMA;
    private boolean begun;
    private @Nullable RowFormat format;
    private List<SourceRow> rows = new ArrayList<>();

    /** @param headers is told the header of a CSV file as soon as it is there, and may refuse it */
    UploadedFile(Consumer<Header> headers) {
        this.headers = headers;
    }

    /**
     * What stands between its cells; commas, if nobody says so.
     *
     * @throws ProblemException 422 if it was read otherwise by now
     */
    void separatedBy(Separator told) {
        if (begun && told != separator && !(format instanceof JsonFormat)) {
            throw Problem.unprocessable(
                            "/mapping/separator",
                            "mapping_too_late",
                            "the file came first and was read as separated by commas: send the mapping before the file")
                    .asException();
        }
        separator = told;
        splitter.separatedBy(told);
    }

    /**
     * The rows that are complete now.
     *
     * @throws ProblemException 422 if this cannot be a file to import
     */
    List<SourceRow> feed(byte[] chunk) {
        if (!begun) {
            Signature.of(chunk).ifPresent(other -> {
                throw refused("not_a_list", other.advice());
            });
        }
        begun |= chunk.length > 0;
        splitter.feed(chunk, this::take);
        return taken();
    }

    /**
     * The rest of the rows.
     *
     * @throws ProblemException 422 if there was nothing
     */
    List<SourceRow> end() {
        splitter.end(this::take);
        if (format == null) {
            throw refused("empty_file", "there is nothing in the file");
        }
        return taken();
    }

    private List<SourceRow> taken() {
        List<SourceRow> taken = rows;
        rows = new ArrayList<>();
        return taken;
    }

    private void take(Piece piece) {
        switch (piece) {
            case Piece.Whole whole when format == null -> begin(whole);
            case Piece.Whole whole -> rows.add(Objects.requireNonNull(format).read(whole));
            case Piece.Broken broken when format == null -> throw refused(broken.code(), "header: " + broken.reason());
            case Piece.Broken broken -> rows.add(RowFormat.rejected(broken.line(), broken.code(), broken.reason()));
        }
    }

    private void begin(Piece.Whole first) {
        switch (firstCharacter(first.bytes())) {
            case '{' -> {
                format = new JsonFormat();
                rows.add(format.read(first));
            }
            case '[' -> throw refused("json_array", "this is JSON in brackets: write NDJSON, one object a line");
            default -> {
                var header = new Header(names(first));
                headers.accept(header);
                format = new CsvFormat(header, separator);
            }
        }
    }

    private List<String> names(Piece.Whole first) {
        var names = new ArrayList<String>();
        for (@Nullable String name : CsvCells.of(first.bytes(), separator)) {
            if (name == null) {
                throw refused("invalid_text", "the header is not valid UTF-8: save the file as UTF-8");
            }
            names.add(name);
        }
        return names;
    }

    private static char firstCharacter(byte[] row) {
        int place = 0;
        while (row[place] == ' ' || row[place] == '\t') {
            place++;
        }
        return (char) row[place];
    }

    private static ProblemException refused(String code, String detail) {
        return Problem.unprocessable("/file", code, detail).asException();
    }
}
