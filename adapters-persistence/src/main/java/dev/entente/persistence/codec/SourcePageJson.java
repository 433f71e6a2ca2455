package dev.entente.persistence.codec;

import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.profile.TraitValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Rows of a file as they wait: {@code {"l": line, "v": {column: value}}}, and what could not be read with its reason.
 */
public final class SourcePageJson {

    private SourcePageJson() {}

    public static String write(List<SourceRow> rows) {
        return Json.write(out -> {
            out.writeStartArray();
            rows.forEach(row -> write(out, row));
            out.writeEndArray();
        });
    }

    public static List<SourceRow> read(String document) {
        return Json.read(document, in -> {
            var rows = new ArrayList<SourceRow>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                rows.add(readRow(in));
            }
            return rows;
        });
    }

    private static void write(JsonGenerator out, SourceRow row) {
        out.writeStartObject();
        switch (row) {
            case SourceRow.Values(long line, Map<String, TraitValue> values) -> {
                out.writeNumberProperty("l", line);
                TraitJson.write(out.writeName("v"), values);
            }
            case SourceRow.Unreadable(RejectedRow rejected) -> {
                out.writeNumberProperty("l", rejected.line());
                out.writeStringProperty("c", rejected.column());
                out.writeStringProperty("e", rejected.code());
                out.writeStringProperty("r", rejected.reason());
            }
        }
        out.writeEndObject();
    }

    private static SourceRow readRow(JsonParser in) {
        long line = 0;
        @Nullable Map<String, TraitValue> values = null;
        @Nullable String column = null;
        String code = "";
        String reason = "";
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "l" -> line = in.getLongValue();
                case "v" -> values = TraitJson.readFields(in);
                case "c" -> column = in.currentToken() == JsonToken.VALUE_NULL ? null : in.getString();
                case "e" -> code = in.getString();
                case "r" -> reason = in.getString();
                default -> throw new IllegalArgumentException("a row has no " + name);
            }
        }
        return values == null
                ? new SourceRow.Unreadable(new RejectedRow(line, column, code, reason))
                : new SourceRow.Values(line, values);
    }
}
