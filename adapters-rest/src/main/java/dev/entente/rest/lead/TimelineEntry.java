package dev.entente.rest.lead;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing in a lead's life on the wire; {@code kind} tells them apart. */
@JsonPropertyOrder("kind")
sealed interface TimelineEntry {

    @JsonProperty("kind")
    default String kind() {
        return switch (this) {
            case SignalEntry _ -> "signal";
            case TransitionEntry _ -> "transition";
            case IdentityEntry _ -> "identity";
            case TraitsEntry _ -> "traits";
        };
    }

    /**
     * Something somebody did.
     *
     * @param event of a track
     * @param name of a page or screen
     * @param properties as they were sent
     */
    record SignalEntry(
            Instant at,
            String messageId,
            String type,
            @Nullable String event,
            @Nullable String name,
            @Nullable String path,
            @Nullable String channel,
            @Nullable String campaign,
            @JsonRawValue @Nullable String properties)
            implements TimelineEntry {}

    /**
     * A change of stage.
     *
     * @param at when the new stage began to hold
     * @param actor {@code policy}, {@code person} or {@code joining}
     * @param by the person
     */
    record TransitionEntry(
            Instant at,
            Instant recordedAt,
            String id,
            String from,
            String to,
            String actor,
            @Nullable String by,
            String reason,
            @Nullable String note,
            boolean inferred,
            int policyVersion,
            BigDecimal fit,
            BigDecimal engagement,
            BigDecimal score,
            List<LineView> evidence)
            implements TimelineEntry {}

    /**
     * Who the lead is turned out otherwise: another lead was the same person, or claims an identity of this one's.
     *
     * @param change {@code joined} or {@code conflict}
     * @param leadId that absorbed the other, or made the claim
     * @param other that was absorbed, or owns the identity
     */
    record IdentityEntry(
            Instant at,
            String change,
            String leadId,
            String other,
            @Nullable String identityKind,
            @Nullable String identity)
            implements TimelineEntry {}

    /** @param traits what was observed; null is a trait that was cleared */
    record TraitsEntry(Instant at, Instant recordedAt, Map<String, @Nullable Object> traits) implements TimelineEntry {}
}
