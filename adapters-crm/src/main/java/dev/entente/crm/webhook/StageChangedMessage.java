package dev.entente.crm.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.sync.StageChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A change as it stands in the body of a webhook; the fields of the change feed, and the lead's version for order. */
@JsonPropertyOrder({
    "id",
    "type",
    "leadId",
    "leadVersion",
    "from",
    "to",
    "reason",
    "policyVersion",
    "score",
    "at",
    "actor"
})
record StageChangedMessage(
        UUID id,
        String type,
        UUID leadId,
        long leadVersion,
        Stage from,
        Stage to,
        String reason,
        int policyVersion,
        BigDecimal score,
        Instant at,
        String actor) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StageChangedMessage of(StageChange change) {
        return new StageChangedMessage(
                change.id(),
                "lead.stage_changed",
                change.leadId().value(),
                change.leadVersion(),
                change.from(),
                change.to(),
                change.reason(),
                change.policyVersion(),
                change.score().value(),
                change.at(),
                name(change.actor()));
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Policy() -> "policy";
            case Actor.Joining() -> "joining";
            case Actor.Person(String name) -> name;
        };
    }

    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }
}
