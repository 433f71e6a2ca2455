package dev.entente.rest.tracking;

import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Splits a batch into its messages without reading them, so that what is wrong inside one stays inside it: bad text,
 * deep nesting and wrong types are found when each message is read by itself.
 */
final class EnvelopeReader {

    static final int MAX_MESSAGES = 500;

    /** A message within its size limit cannot nest deeper or have a longer number, so none of those fails its batch. */
    private static final JsonFactory FACTORY = BoundedJson.factory(
                    TrackingParser.MAX_MESSAGE_BYTES / 2 + 2, TrackingParser.MAX_MESSAGE_BYTES)
            .build();

    private final byte[] body;
    private final JsonParser parser;
    private @Nullable List<Slice> messages;
    private @Nullable String sentAt;
    private SharedContext context = SharedContext.NONE;

    private EnvelopeReader(byte[] body, JsonParser parser) {
        this.body = body;
        this.parser = parser;
    }

    /** @throws dev.entente.rest.problem.ProblemException if it is no JSON object with a {@code batch} array */
    static Envelope read(byte[] body) {
        try (JsonParser parser = structureOf(body)) {
            return new EnvelopeReader(body, parser).read();
        } catch (JacksonException malformed) {
            throw malformed(BoundedJson.describe(malformed));
        }
    }

    /** A parser that minds how the body is built, and neither bad text nor nesting. */
    static JsonParser structureOf(byte[] body) {
        byte[] ascii = structure(body);
        return FACTORY.createParser(ObjectReadContext.empty(), ascii, 0, ascii.length);
    }

    /**
     * The same body with a harmless letter for every byte that is not ASCII, or NUL: no byte of structure is changed,
     * and bad text no longer stops the parser.
     */
    private static byte[] structure(byte[] body) {
        int first = 0;
        while (first < body.length && body[first] > 0) {
            first++;
        }
        return first == body.length ? body : masked(body, first);
    }

    private static byte[] masked(byte[] body, int first) {
        byte[] ascii = body.clone();
        for (int i = first; i < ascii.length; i++) {
            if (ascii[i] <= 0) {
                ascii[i] = 'x';
            }
        }
        return ascii;
    }

    private Envelope read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("a batch is an object with an array named batch");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            readField(name, parser.nextToken());
        }
        if (parser.nextToken() != null) {
            throw malformed("something follows the end of the batch");
        }
        if (messages == null) {
            throw malformed("a batch has an array named batch");
        }
        return new Envelope(messages, sentAt, context);
    }

    private void readField(String name, JsonToken value) {
        if (name.equals("batch") && value == JsonToken.START_ARRAY) {
            if (messages != null) {
                throw malformed("a batch has one array named batch, not two");
            }
            messages = split();
        } else if (name.equals("sentAt") && value == JsonToken.VALUE_STRING) {
            sentAt = parser.getString();
        } else if (name.equals("context") && value == JsonToken.START_OBJECT) {
            context = SharedContext.of(slice());
        } else {
            parser.skipChildren();
        }
    }

    private List<Slice> split() {
        var slices = new ArrayList<Slice>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (slices.size() == MAX_MESSAGES) {
                throw Problem.of(
                                HttpStatus.CONTENT_TOO_LARGE,
                                "too_many_messages",
                                "a batch has at most %d messages".formatted(MAX_MESSAGES))
                        .asException();
            }
            slices.add(slice());
        }
        return slices;
    }

    /** What begins at the current token. */
    private Slice slice() {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        return new Slice(body, from, (int) parser.currentLocation().getByteOffset());
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed_json", detail).asException();
    }
}
