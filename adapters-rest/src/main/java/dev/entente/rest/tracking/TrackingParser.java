package dev.entente.rest.tracking;

import dev.entente.domain.lead.Message;
import dev.entente.domain.profile.Ids;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.Instants;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.StorableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads the body of a tracking request message by message; one that cannot be accepted never fails another. */
@Component
public final class TrackingParser {

    /** Of one message as it was sent. */
    public static final int MAX_MESSAGE_BYTES = 32 * 1024;

    private final Ids ids;

    /** @param ids of rejected signals, and of messages that are new each time they come */
    public TrackingParser(Ids ids) {
        this.ids = ids;
    }

    /**
     * Reads one message.
     *
     * @param impliedType the type of a message that names none
     * @param writeOnly whether the sender's key is one that everybody can read
     */
    public ParsedMessages single(SignalType impliedType, byte[] body, Instant receivedAt, boolean writeOnly) {
        var arrival = new Arrival(impliedType, receivedAt, null, writeOnly, this::freshId);
        return parse(List.of(Slice.trimmed(body)), arrival);
    }

    /**
     * Reads a batch.
     *
     * @param writeOnly whether the sender's key is one that everybody can read
     * @throws dev.entente.rest.problem.ProblemException if the body is no batch at all, or too long a one
     */
    public ParsedMessages batch(byte[] body, Instant receivedAt, boolean writeOnly) {
        Envelope envelope = EnvelopeReader.read(body);
        var arrival = new Arrival(null, receivedAt, clockStamp(envelope), writeOnly, this::freshId);
        return parse(envelope.messages().stream().map(envelope.context()::in).toList(), arrival);
    }

    /**
     * A message that was rejected before. It keeps the time and the kind of key it came with, and one without an id
     * gets that of the rejected signal, so that it counts once however often it is replayed.
     */
    public ParsedMessages again(RejectedSignal rejected, byte[] message) {
        var arrival = new Arrival(
                rejected.type(),
                rejected.receivedAt(),
                null,
                rejected.writeOnly(),
                () -> new MessageId("rejected-" + rejected.id()));
        return parse(List.of(Slice.trimmed(message)), arrival);
    }

    /** It only corrects clocks: an unreadable one must not cost a whole batch. */
    private static @Nullable Instant clockStamp(Envelope envelope) {
        try {
            return Instants.parse(envelope.sentAt(), "/sentAt");
        } catch (InvalidInput unreadable) {
            return null;
        }
    }

    private ParsedMessages parse(List<Slice> messages, Arrival arrival) {
        var accepted = new ArrayList<Message>(messages.size());
        var rejected = new ArrayList<RejectedSignal>();
        for (int index = 0; index < messages.size(); index++) {
            Slice message = messages.get(index);
            try {
                accepted.add(read(message, arrival));
            } catch (InvalidInput invalid) {
                rejected.add(rejection(index, message, arrival, invalid));
            }
        }
        return new ParsedMessages(accepted, rejected);
    }

    private static Message read(Slice message, Arrival arrival) {
        if (message.length() > MAX_MESSAGE_BYTES) {
            throw new InvalidInput(
                    "",
                    "message_too_large",
                    "a message has at most %d bytes, not %d".formatted(MAX_MESSAGE_BYTES, message.length()));
        }
        StorableText.check(message.source(), message.from(), message.to());
        return MessageInterpreter.interpret(fields(message), message, arrival);
    }

    private static MessageFields fields(Slice message) {
        try {
            return FieldReader.read(message);
        } catch (StreamConstraintsException beyond) {
            throw new InvalidInput("", "beyond_bounds", "objects are nested too deep or a number has too many digits");
        } catch (JacksonException malformed) {
            throw new InvalidInput("", "malformed_json", BoundedJson.describe(malformed));
        }
    }

    private RejectedSignal rejection(int index, Slice message, Arrival arrival, InvalidInput invalid) {
        return new RejectedSignal(
                ids.next(),
                arrival.receivedAt(),
                arrival.impliedType(),
                index,
                SentMessageId.in(message),
                invalid.code(),
                invalid.detail(),
                message.copy(MAX_MESSAGE_BYTES),
                arrival.writeOnly(),
                null);
    }

    private MessageId freshId() {
        return new MessageId(ids.next().toString());
    }
}
