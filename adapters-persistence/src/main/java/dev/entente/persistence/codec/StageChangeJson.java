package dev.entente.persistence.codec;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.sync.StageChange;
import java.util.UUID;

/** A stage change as it waits in the outbox. */
public final class StageChangeJson {

    private StageChangeJson() {}

    public static String write(StageChange change) {
        var actor = ActorColumns.of(change.actor());
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("id", change.id().toString());
            out.writeStringProperty("leadId", change.leadId().toString());
            out.writeNumberProperty("leadVersion", change.leadVersion());
            out.writeStringProperty("from", change.from().name());
            out.writeStringProperty("to", change.to().name());
            out.writeStringProperty("reason", change.reason());
            out.writeNumberProperty("policyVersion", change.policyVersion());
            out.writeNumberProperty("score", change.score().value());
            out.writeStringProperty("at", change.at().toString());
            out.writeStringProperty("actorKind", actor.kind());
            out.writeStringProperty("actorName", actor.name());
            out.writeEndObject();
        });
    }

    public static StageChange read(String document) {
        return change(Json.read(document, JsonFields::of));
    }

    private static StageChange change(JsonFields fields) {
        return new StageChange(
                UUID.fromString(fields.text("id")),
                LeadId.of(fields.text("leadId")),
                fields.int8("leadVersion"),
                Stage.valueOf(fields.text("from")),
                Stage.valueOf(fields.text("to")),
                fields.text("reason"),
                fields.int4("policyVersion"),
                Points.of(fields.decimal("score")),
                fields.instant("at"),
                new ActorColumns(fields.text("actorKind"), fields.optionalText("actorName")).actor());
    }
}
