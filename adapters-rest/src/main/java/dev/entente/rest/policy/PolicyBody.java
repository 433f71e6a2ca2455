package dev.entente.rest.policy;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.rest.WebLimits;
import dev.entente.rest.json.ApiJson;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.web.WholeBody;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** The text of a policy as it is sent: kept to the character, so that comments and order survive. */
final class PolicyBody {

    private PolicyBody() {}

    /** Fails with a {@link ProblemException} where it is no text, or not the JSON it is said to be. */
    static Mono<String> read(Flux<DataBuffer> body, @Nullable MediaType type) {
        return WholeBody.read(body, WebLimits.MAX_POLICY_BYTES).map(bytes -> text(bytes, PolicyFormat.sent(type)));
    }

    private static String text(byte[] bytes, PolicyFormat format) {
        String text = utf8(bytes);
        if (format == PolicyFormat.JSON) {
            requireJson(bytes);
        }
        return text;
    }

    private static String utf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw unreadable(after(text), "syntax", "This is not UTF-8.");
        }
        return text.toString();
    }

    private static Place after(CharBuffer text) {
        String readable = text.toString();
        int line = 1 + (int) readable.chars().filter(c -> c == '\n').count();
        return new Place(line, readable.length() - readable.lastIndexOf('\n'));
    }

    /** Whoever says JSON is held to it: what YAML allows beyond would be refused elsewhere. */
    private static void requireJson(byte[] bytes) {
        try {
            ApiJson.mapper().readTree(bytes);
        } catch (JacksonException malformed) {
            throw unreadable(place(malformed.getLocation()), "syntax", "This is not JSON.");
        }
    }

    private static Place place(@Nullable TokenStreamLocation found) {
        return found == null
                ? new Place(1, 1)
                : new Place(Math.max(1, found.getLineNr()), Math.max(1, found.getColumnNr()));
    }

    private static ProblemException unreadable(Place place, String code, String message) {
        return PolicyProblems.unreadable(new Problem(place, "", code, message, null));
    }
}
