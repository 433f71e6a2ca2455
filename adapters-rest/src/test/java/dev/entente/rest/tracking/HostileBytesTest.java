package dev.entente.rest.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Message;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.StorableText;
import dev.entente.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, each message is accepted or rejected, and what is accepted can be stored. */
class HostileBytesTest {

    private static final TrackingParser PARSER = new TrackingParser(UUID::randomUUID);

    private static final String BATCH = """
            {"batch":[
             {"type":"identify","userId":"u","traits":{"email":"a@b.example","n":1.5e3,"o":{"l":[1,null,"é😀\\ud83d\\ude00"]}},
              "timestamp":"2026-11-21T11:00:00Z","context":{"traits":{"x":"\\u0041"},"page":{"url":"http://h/p?q"}}},
             {"type":"page","anonymousId":7,"properties":{"path":"/pricing","channel":"ads"},"originalTimestamp":"2026-11-21T11:00:00Z"}
            ],"sentAt":"2026-11-21T11:00:01Z"}""";

    private static final byte[] TOKENS =
            "{}[]\",:\\u0dD8eE+-.19ntf \u0000\u00ff\u00ed\u00c0".getBytes(StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_bytes_make_it_fail(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            byte[] body = mutated(random);
            messages(body).forEach(HostileBytesTest::checkStorable);
        }
    }

    private static byte[] mutated(Random random) {
        byte[] body = BATCH.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            body[random.nextInt(body.length)] = TOKENS[random.nextInt(TOKENS.length)];
        }
        return body;
    }

    private static Stream<Message> messages(byte[] body) {
        Stream<Message> single = PARSER.single(SignalType.TRACK, body, Parsing.NOON, false).accepted().stream();
        try {
            return Stream.concat(single, PARSER.batch(body, Parsing.NOON, false).accepted().stream());
        } catch (ProblemException noBatch) {
            return single;
        }
    }

    private static void checkStorable(Message message) {
        String payload = new String(message.signal().payload(), StandardCharsets.UTF_8);
        assertThat(StorableText.isStorable(payload)).isTrue();
        assertThat(payload.getBytes(StandardCharsets.UTF_8))
                .isEqualTo(message.signal().payload());
        assertThat(StorableText.isStorable(message.observation().toString())).isTrue();
        assertThat(StorableText.isStorable(String.valueOf(message.signal().name())))
                .isTrue();
    }
}
