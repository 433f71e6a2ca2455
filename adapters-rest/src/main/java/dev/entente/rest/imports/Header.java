package dev.entente.rest.imports;

import dev.entente.domain.policy.reading.Spelling;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the columns of a CSV file, in their order. */
record Header(List<String> names) {

    /** A file has no more columns than this. */
    static final int MAX_COLUMNS = 500;

    /** So many of them in a message. */
    private static final int NAMED = 20;

    /** @throws dev.entente.rest.problem.ProblemException 422 if there are too many */
    Header {
        if (names.size() > MAX_COLUMNS) {
            throw Problem.unprocessable(
                            "/file",
                            "too_many_columns",
                            "a file has at most %d columns, not %d".formatted(MAX_COLUMNS, names.size()))
                    .asException();
        }
        names = List.copyOf(names);
    }

    int size() {
        return names.size();
    }

    /** @throws dev.entente.rest.problem.ProblemException 422 naming each mapped column that is not there once */
    void require(ColumnMapping mapping) {
        var errors = new ArrayList<FieldError>();
        mapping.places().forEach((pointer, column) -> {
            int times = Collections.frequency(names, column);
            if (times == 0) {
                errors.add(new FieldError(pointer, "unknown_column", unknown(column)));
            } else if (times > 1) {
                errors.add(new FieldError(
                        pointer, "ambiguous_column", "the file has %d columns of this name".formatted(times)));
            }
        });
        if (!errors.isEmpty()) {
            checkSeparator(mapping.separator());
            throw Problem.unprocessable(errors).asException();
        }
    }

    private String unknown(String column) {
        @Nullable String meant = Spelling.nearest(column, names);
        if (meant != null) {
            return "the file has no such column; did you mean '" + meant + "'?";
        }
        String some = names.stream().limit(NAMED).collect(Collectors.joining("', '", "'", "'"));
        return "the file has no such column; it has " + some + (names.size() > NAMED ? ", ..." : "");
    }

    private void checkSeparator(Separator told) {
        Optional<Separator> seen = names.size() == 1 ? Separator.seenIn(names.getFirst()) : Optional.empty();
        if (seen.isPresent()) {
            throw Problem.unprocessable(
                            "/mapping/separator",
                            "wrong_separator",
                            "the header has no %s, but %s: put \"separator\": %s into the mapping, and send the mapping before the file"
                                    .formatted(
                                            told.plural(),
                                            seen.get().plural(),
                                            seen.get().json()))
                    .asException();
        }
    }
}
