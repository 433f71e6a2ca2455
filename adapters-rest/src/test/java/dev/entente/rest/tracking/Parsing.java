package dev.entente.rest.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Message;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.domain.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Parses what a test wrote, and says what came of it. */
final class Parsing {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final TrackingParser PARSER = new TrackingParser(UUID::randomUUID);

    private Parsing() {}

    static ParsedMessages single(SignalType type, String body) {
        return PARSER.single(type, body.getBytes(StandardCharsets.UTF_8), NOON, false);
    }

    static ParsedMessages batch(String body) {
        return batch(body.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedMessages batch(byte[] body) {
        return PARSER.batch(body, NOON, false);
    }

    static ParsedMessages again(RejectedSignal rejected, String message) {
        return PARSER.again(rejected, message.getBytes(StandardCharsets.UTF_8));
    }

    static Message accepted(SignalType type, String body) {
        ParsedMessages parsed = single(type, body);
        assertThat(parsed.rejected()).isEmpty();
        return parsed.accepted().getFirst();
    }

    static RejectedSignal rejected(SignalType type, String body) {
        ParsedMessages parsed = single(type, body);
        assertThat(parsed.accepted()).isEmpty();
        return parsed.rejected().getFirst();
    }

    /** A message of the type with a user and these further members. */
    static Message by(SignalType type, String members) {
        return accepted(type, "{\"userId\":\"u-1\"," + members + "}");
    }

    static RejectedSignal refused(SignalType type, String members) {
        return rejected(type, "{\"userId\":\"u-1\"," + members + "}");
    }
}
