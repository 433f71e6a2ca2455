package dev.entente.domain.lead;

import dev.entente.domain.Signals;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages in few words, each of something that happened when it was received. */
final class Told {

    private @Nullable String userId;
    private @Nullable String anonymousId;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String previousId;
    private @Nullable String channel;
    private boolean byAnybody;
    private final Map<String, TraitValue> traits = new HashMap<>();

    private Told() {}

    static Told user(String id) {
        Told told = new Told();
        told.userId = id;
        return told;
    }

    static Told visitor(String anonymousId) {
        Told told = new Told();
        told.anonymousId = anonymousId;
        return told;
    }

    static Told anyoneWithPhone(String number) {
        return new Told().phone(number);
    }

    static Told anyoneWithEmail(String address) {
        return new Told().email(address);
    }

    Told device(String id) {
        anonymousId = id;
        return this;
    }

    /** An e-mail is an identity and a trait, as SDKs send it. */
    Told email(String address) {
        email = address;
        return with("email", address);
    }

    Told phone(String number) {
        phone = number;
        return with("phone", number);
    }

    Told formerly(String id) {
        previousId = id;
        return this;
    }

    /** With a key that everybody can read. */
    Told byAnybody() {
        byAnybody = true;
        return this;
    }

    Told via(String medium) {
        channel = medium;
        return this;
    }

    Told with(String trait, String value) {
        traits.put(trait, new Text(value));
        return this;
    }

    Message did(String event, Instant at) {
        return did(event, at, at);
    }

    Message did(String event, Instant at, Instant receivedAt) {
        return message(Signals.signal(SignalType.TRACK, event, null, channel, at, receivedAt));
    }

    /** Says who it is and does nothing that counts. */
    Message at(Instant at) {
        return message(Signals.signal(SignalType.IDENTIFY, null, null, channel, at));
    }

    private Message message(Signal signal) {
        return new Message(observation(signal.occurredAt()), signal);
    }

    Observation observation(Instant at) {
        Claims named = Claims.of(userId, anonymousId, email, phone);
        Claims claims = byAnybody ? named.withoutContacts() : named;
        return new Observation(previousId == null ? claims : claims.withPreviousId(previousId), traits, channel, at);
    }
}
