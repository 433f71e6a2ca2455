package dev.entente.domain;

import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.FormByForm;
import dev.entente.domain.policy.Sighting;
import dev.entente.domain.policy.SignalPattern;
import dev.entente.domain.profile.TraitValue.Fields;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Signals in few words, each with a message id of its own. */
public final class Signals {

    /** A Monday, at noon. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final AtomicLong NUMBER = new AtomicLong();

    private Signals() {}

    public static Instant daysAfterNoon(long days) {
        return NOON.plus(Duration.ofDays(days));
    }

    public static Signal track(String event, Instant at) {
        return signal(SignalType.TRACK, event, null, null, at);
    }

    public static Signal page(@Nullable String name, String path, Instant at) {
        return signal(SignalType.PAGE, name, path, null, at);
    }

    public static Signal signal(
            SignalType type, @Nullable String name, @Nullable String path, @Nullable String channel, Instant at) {
        return signal(type, name, path, channel, at, at);
    }

    public static Signal signal(
            SignalType type,
            @Nullable String name,
            @Nullable String path,
            @Nullable String channel,
            Instant at,
            Instant receivedAt) {
        var id = new MessageId("message-" + NUMBER.incrementAndGet());
        return new Signal(id, type, name, path, channel, null, at, receivedAt, new byte[0]);
    }

    /** A track whose message has this property; such messages are told apart by {@link #details}. */
    public static Signal track(String event, String property, String value, Instant at) {
        byte[] payload = (property + "=" + value).getBytes(StandardCharsets.UTF_8);
        var id = new MessageId("message-" + NUMBER.incrementAndGet());
        return new Signal(id, SignalType.TRACK, event, null, null, null, at, at, payload);
    }

    /** Reads the payloads of this class, so that tests of the domain need no parser of JSON. */
    public static Details details(byte[] payload) {
        String[] parts = new String(payload, StandardCharsets.UTF_8).split("=", 2);
        return parts.length < 2
                ? Details.NONE
                : new Details(new Fields(Map.of(parts[0], new Text(parts[1]))), Details.NONE.context());
    }

    public static boolean matches(SignalPattern pattern, Signal signal) {
        return FormByForm.matches(pattern, new Sighting(signal, ZoneOffset.UTC, Signals::details));
    }

    /** What scoring remembers of these signals. */
    public static EngagementState remembered(CompiledPolicy policy, List<Signal> signals) {
        EngagementState state = EngagementState.EMPTY;
        for (Signal signal : signals) {
            state = state.plus(policy, policy.matcher().match(signal), signal.occurredAt());
        }
        return state;
    }
}
