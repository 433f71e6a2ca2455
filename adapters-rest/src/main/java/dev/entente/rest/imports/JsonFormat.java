package dev.entente.rest.imports;

import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourceRow;
import dev.entente.domain.profile.TraitValue;
import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.StorableText;
import dev.entente.rest.json.TraitReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** NDJSON: an object on each line, whose values keep their types. */
record JsonFormat() implements RowFormat {

    @Override
    public SourceRow read(Piece.Whole piece) {
        byte[] json = piece.bytes();
        try (JsonParser parser = BoundedJson.strictParser(json)) {
            StorableText.check(json, 0, json.length);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return RowFormat.rejected(piece.line(), "not_an_object", "each line is an object");
            }
            return read(parser, piece.line());
        } catch (InvalidInput invalid) {
            return RowFormat.rejected(piece.line(), invalid.code(), invalid.detail());
        } catch (JacksonException malformed) {
            return RowFormat.rejected(piece.line(), "malformed_json", BoundedJson.describe(malformed));
        }
    }

    private static SourceRow read(JsonParser parser, long line) {
        try {
            Map<String, TraitValue> values = TraitReader.fields(parser);
            return parser.nextToken() == null
                    ? new SourceRow.Values(line, values)
                    : RowFormat.rejected(line, "malformed_json", "one object a line, and nothing behind it");
        } catch (InvalidInput invalid) {
            return new SourceRow.Unreadable(
                    new RejectedRow(line, column(parser.streamReadContext()), invalid.code(), invalid.detail()));
        }
    }

    /** The member of the row's own object in which the parser stands. */
    private static @Nullable String column(TokenStreamContext place) {
        TokenStreamContext parent = place.getParent();
        return parent == null || parent.inRoot() ? place.currentName() : column(parent);
    }
}
