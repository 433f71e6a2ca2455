package dev.entente.application;

import dev.entente.domain.lead.Message;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as the edge would make them, all of one instant. */
final class Messages {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Messages() {}

    static Message pricingVisit(String messageId, Claims claims) {
        return message(messageId, claims, SignalType.PAGE, null, "/pricing", Map.of());
    }

    static Message demoRequest(String messageId, Claims claims) {
        return message(messageId, claims, SignalType.TRACK, "Demo Requested", null, Map.of());
    }

    static Message identify(String messageId, Claims claims, String email) {
        return message(messageId, claims, SignalType.IDENTIFY, null, null, Map.of("email", new TraitValue.Text(email)));
    }

    static Claims user(String userId) {
        return Claims.of(userId, null, null, null);
    }

    static Claims visitor(String anonymousId) {
        return Claims.of(null, anonymousId, null, null);
    }

    private static Message message(
            String messageId,
            Claims claims,
            SignalType type,
            @Nullable String name,
            @Nullable String path,
            Map<String, TraitValue> traits) {
        var signal =
                new Signal(new MessageId(messageId), type, name, path, null, null, NOON, NOON, new byte[] {'{', '}'});
        return new Message(new Observation(claims, traits, null, NOON), signal);
    }
}
