import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table in the form of RFC 4180: a header, then rows whose quoted cells may hold commas, quotes and line breaks. */
final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** Each row by the names of the header; what is wrong with a row is for the import to say. */
    static List<Map<String, String>> read(Path file) throws IOException {
        var csv = new Csv(Files.readString(file));
        List<String> header = csv.row();
        var rows = new ArrayList<Map<String, String>>();
        while (csv.at < csv.text.length()) {
            rows.add(named(header, csv.row()));
        }
        return rows;
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        do {
            cells.add(text.startsWith("\"", at) ? quoted() : plain());
        } while (skip(","));
        skip("\r");
        skip("\n");
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int start = at + 1;
        int end = text.indexOf('"', start);
        while (text.startsWith("\"\"", end)) {
            end = text.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw new IllegalArgumentException("the quote at character %d is never closed".formatted(at));
        }
        at = end + 1;
        return text.substring(start, end).replace("\"\"", "\"");
    }

    private boolean skip(String mark) {
        boolean found = text.startsWith(mark, at);
        at += found ? mark.length() : 0;
        return found;
    }
}
