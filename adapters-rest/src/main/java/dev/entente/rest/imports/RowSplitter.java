package dev.entente.rest.imports;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a file into rows as its bytes come; blank lines are none. No more than a row and a chunk are held. In CSV a row
 * goes on over the ends of lines within quotes; where the first character of a file is an opening brace, every line is
 * a row.
 *
 * <p>A row that cannot be one, because what follows a quote is no end of a cell, or because no quote ends it, is given
 * up with its first line, and reading goes on with the next line: one stray quote must not take everything behind it
 * along.
 */
final class RowSplitter {

    /** Of one row, as it is written. */
    static final int MAX_ROW_BYTES = 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FIRST_ROOM = 64 * 1024;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int from;
    private int at;
    private int to;

    private Separator separator = Separator.COMMA;
    private RowState state = RowState.CELL_START;
    private RowState start = RowState.CELL_START;
    private boolean pastMark;
    private boolean pastFirstCharacter;
    private long firstLine = 1;
    private long line = 1;

    /** Between cells; commas, unless this is said before the first byte. */
    void separatedBy(Separator told) {
        separator = told;
    }

    void feed(byte[] chunk, Consumer<Piece> pieces) {
        append(chunk);
        if (pastMark || to >= BYTE_ORDER_MARK.length) {
            skipByteOrderMark();
            split(false, pieces);
        }
    }

    /** The file ends here. */
    void end(Consumer<Piece> pieces) {
        skipByteOrderMark();
        split(true, pieces);
    }

    /** How much memory this takes. */
    int room() {
        return bytes.length;
    }

    private void append(byte[] chunk) {
        if (to + chunk.length > bytes.length) {
            int held = to - from;
            byte[] room = held + chunk.length > bytes.length ? new byte[2 * (held + chunk.length)] : bytes;
            System.arraycopy(bytes, from, room, 0, held);
            bytes = room;
            at -= from;
            from = 0;
            to = held;
        }
        System.arraycopy(chunk, 0, bytes, to, chunk.length);
        to += chunk.length;
    }

    private void skipByteOrderMark() {
        int mark = BYTE_ORDER_MARK.length;
        if (!pastMark && to >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            begin(mark);
        }
        pastMark = true;
    }

    private void split(boolean ended, Consumer<Piece> pieces) {
        boolean more = true;
        while (more) {
            if (at < to) {
                more = step(ended, pieces);
            } else {
                more = ended && at > from;
                if (more) {
                    endOfRow(to, line, pieces);
                }
            }
        }
    }

    /** One byte on. @return false if it cannot be judged before the next one is there */
    private boolean step(boolean ended, Consumer<Piece> pieces) {
        byte next = bytes[at];
        if (next == '\n') {
            endOfLine(1, pieces);
        } else if (next != '\r') {
            at++;
            read(next);
        } else if (at + 1 < to || ended) {
            endOfLine(at + 1 < to && bytes[at + 1] == '\n' ? 2 : 1, pieces);
        } else {
            return false;
        }
        checkLength(pieces);
        return true;
    }

    private void read(byte next) {
        if (!pastFirstCharacter && !isBlank(next)) {
            pastFirstCharacter = true;
            start = next == '{' ? RowState.LINE : RowState.CELL_START;
            state = start;
        }
        state = state.after(next, separator);
    }

    private void endOfLine(int length, Consumer<Piece> pieces) {
        int end = at;
        long ended = line;
        at += length;
        line++;
        if (state != RowState.QUOTED) {
            endOfRow(end, ended, pieces);
        }
    }

    /**
     * @param end of what belongs to it; the next one starts where the reader stands
     * @param lastLine the one it ended on
     */
    private void endOfRow(int end, long lastLine, Consumer<Piece> pieces) {
        switch (state) {
            case CELL_START, CELL, QUOTE_SEEN, LINE -> {
                if (!isBlank(from, end)) {
                    pieces.accept(new Piece.Whole(firstLine, Arrays.copyOfRange(bytes, from, end)));
                }
                begin(at);
            }
            case QUOTED -> unclosed(pieces);
            case BROKEN -> broken(lastLine, pieces);
            case TOO_LONG -> begin(at);
        }
    }

    private void checkLength(Consumer<Piece> pieces) {
        if (state == RowState.TOO_LONG) {
            from = at;
        } else if (at - from > MAX_ROW_BYTES && line > firstLine) {
            unclosed(pieces);
        } else if (at - from > MAX_ROW_BYTES) {
            pieces.accept(new Piece.Broken(firstLine, "row_too_long", "a row has at most " + MAX_ROW_BYTES + " bytes"));
            from = at;
            state = RowState.TOO_LONG;
        }
    }

    /** Where it broke on a later line, a quote of that line was taken for the end. */
    private void broken(long lastLine, Consumer<Piece> pieces) {
        if (lastLine > firstLine) {
            unclosed(pieces);
        } else {
            giveUp(
                    "malformed_quotes",
                    "a cell that begins with a quote ends with a quote; within it, a quote is written twice",
                    pieces);
        }
    }

    private void unclosed(Consumer<Piece> pieces) {
        giveUp("unclosed_quote", "a quote that opens a cell of this row is not closed", pieces);
    }

    /** The row's first line is no row; what follows it is read again. */
    private void giveUp(String code, String reason, Consumer<Piece> pieces) {
        pieces.accept(new Piece.Broken(firstLine, code, reason));
        int end = from;
        while (end < at && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        boolean two = end + 1 < at && bytes[end] == '\r' && bytes[end + 1] == '\n';
        line = firstLine + 1;
        begin(Math.min(at, end + (two ? 2 : 1)));
    }

    private void begin(int place) {
        from = place;
        at = place;
        firstLine = line;
        state = start;
    }

    private boolean isBlank(int first, int behindLast) {
        int place = first;
        while (place < behindLast && isBlank(bytes[place])) {
            place++;
        }
        return place == behindLast;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t';
    }
}
