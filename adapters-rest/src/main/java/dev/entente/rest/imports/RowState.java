package dev.entente.rest.imports;

/** Where in a row a reader stands. */
enum RowState {
    CELL_START,
    CELL,
    QUOTED,
    /** Behind a quote within quotes: it ends the cell, unless another one follows. */
    QUOTE_SEEN,
    /** Behind something that follows a quoted cell and is no end of it. */
    BROKEN,
    /** In a row that is too long already. */
    TOO_LONG,
    /** In a row of NDJSON, which ends with its line. */
    LINE;

    /** Behind one more byte that does not end a line. */
    RowState after(byte next, Separator separator) {
        return switch (this) {
            case CELL_START -> next == '"' ? QUOTED : separator.is(next) ? CELL_START : CELL;
            case CELL -> separator.is(next) ? CELL_START : CELL;
            case QUOTED -> next == '"' ? QUOTE_SEEN : QUOTED;
            case QUOTE_SEEN -> next == '"' ? QUOTED : separator.is(next) ? CELL_START : BROKEN;
            case BROKEN, TOO_LONG, LINE -> this;
        };
    }
}
