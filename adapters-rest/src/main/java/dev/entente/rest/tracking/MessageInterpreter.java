package dev.entente.rest.tracking;

import dev.entente.domain.lead.Message;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.OccurredAt;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.Instants;
import dev.entente.rest.json.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what a message means: who it is about, what they did, when. */
final class MessageInterpreter {

    /** Characters of an event, a channel, a campaign or the name of a page. */
    static final int MAX_TEXT_LENGTH = 255;

    static final int MAX_PATH_LENGTH = 2_048;

    private MessageInterpreter() {}

    /** @throws InvalidInput if something that its type needs is missing or out of bounds */
    static Message interpret(MessageFields fields, Slice sent, Arrival arrival) {
        SignalType type = type(fields, arrival);
        Needs.check(type, fields);
        Instant occurredAt = occurredAt(fields, arrival);
        String channel = bounded("channel", channel(fields), MAX_TEXT_LENGTH);
        var observation =
                new Observation(claims(type, fields, arrival), PersonTraits.of(type, fields), channel, occurredAt);
        var signal = new Signal(
                messageId(type, fields, sent, arrival),
                type,
                bounded(type == SignalType.TRACK ? "event" : "name", name(type, fields), MAX_TEXT_LENGTH),
                bounded("path", type == SignalType.PAGE ? PagePath.of(fields) : null, MAX_PATH_LENGTH),
                channel,
                bounded("campaign", fields.campaignName, MAX_TEXT_LENGTH),
                occurredAt,
                arrival.receivedAt(),
                sent.copy(sent.length()));
        return new Message(observation, signal);
    }

    private static Claims claims(SignalType type, MessageFields fields, Arrival arrival) {
        Claims claimed = Claimed.by(type, fields);
        return arrival.writeOnly() ? claimed.withoutContacts() : claimed;
    }

    private static SignalType type(MessageFields fields, Arrival arrival) {
        if (fields.type == null) {
            if (arrival.impliedType() == null) {
                throw new InvalidInput("/type", "missing_type", "a message in a batch names its type");
            }
            return arrival.impliedType();
        }
        return switch (fields.type) {
            case "track" -> SignalType.TRACK;
            case "identify" -> SignalType.IDENTIFY;
            case "page" -> SignalType.PAGE;
            case "screen" -> SignalType.SCREEN;
            case "group" -> SignalType.GROUP;
            case "alias" -> SignalType.ALIAS;
            default ->
                throw new InvalidInput(
                        "/type", "unknown_type", "type is track, identify, page, screen, group or alias");
        };
    }

    private static Instant occurredAt(MessageFields fields, Arrival arrival) {
        Instant timestamp = Instants.parse(fields.timestamp, "/timestamp");
        if (timestamp == null) {
            timestamp = Instants.parse(fields.originalTimestamp, "/originalTimestamp");
        }
        Instant sentAt = fields.sentAt == null ? arrival.sentAt() : Instants.parse(fields.sentAt, "/sentAt");
        return Instants.plausible(OccurredAt.of(arrival.receivedAt(), sentAt, timestamp), "/timestamp");
    }

    private static MessageId messageId(SignalType type, MessageFields fields, Slice sent, Arrival arrival) {
        if (fields.messageId != null) {
            bounded("messageId", fields.messageId, MessageId.MAX_LENGTH);
            return new MessageId(fields.messageId);
        }
        boolean timed = fields.timestamp != null || fields.originalTimestamp != null;
        return timed ? DerivedMessageId.of(type, sent) : arrival.freshIds().get();
    }

    private static @Nullable String name(SignalType type, MessageFields fields) {
        return switch (type) {
            case TRACK -> fields.event;
            case PAGE, SCREEN -> fields.name;
            case IDENTIFY, GROUP, ALIAS -> null;
        };
    }

    /** The referring channel. A message's own {@code channel} is the library that sent it. */
    private static @Nullable String channel(MessageFields fields) {
        if (fields.propertiesChannel != null) {
            return fields.propertiesChannel;
        }
        return fields.campaignMedium == null ? fields.campaignSource : fields.campaignMedium;
    }

    private static @Nullable String bounded(String field, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            throw new InvalidInput(
                    "/" + field,
                    "text_too_long",
                    "%s has at most %d characters, not %d".formatted(field, max, text.length()));
        }
        return text;
    }
}
