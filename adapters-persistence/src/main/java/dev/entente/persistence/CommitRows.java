package dev.entente.persistence;

import dev.entente.domain.lead.AuditEntry;
import dev.entente.domain.lead.CandidateChange;
import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.LeadChange;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.persistence.codec.ActorColumns;
import dev.entente.persistence.codec.EngagementStateCodec;
import dev.entente.persistence.codec.EvidenceJson;
import dev.entente.persistence.codec.RowArray;
import dev.entente.persistence.codec.RowWriter;
import dev.entente.persistence.codec.StageChangeJson;
import dev.entente.persistence.codec.TraitJson;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each part of a commit becomes a row, in the column order of the types of V6__parameters.sql. */
final class CommitRows {

    private CommitRows() {}

    static void lead(RowWriter row, LeadChange change) {
        var lead = change.lead();
        var standing = lead.standing();
        var touch = lead.firstTouch();
        row.uuid(lead.id().value())
                .int8(lead.version())
                .uuid(change.joinedInto() == null ? null : change.joinedInto().value())
                .text(standing.stage().name())
                .instant(standing.since())
                .instant(standing.exitedAt())
                .instant(standing.coolDownUntil())
                .bool(standing.warm())
                .text(touch == null ? null : touch.channel())
                .instant(touch == null ? null : touch.at())
                .json(TraitJson.write(lead.traits()))
                .instant(lead.createdAt())
                .instant(lead.updatedAt());
        var scored = lead.scored();
        row.int4(scored.policyVersion())
                .bytes(EngagementStateCodec.encode(scored.state()))
                .int8(scored.scores().fit().hundredths())
                .int8(scored.scores().engagement().hundredths())
                .instant(scored.at())
                .instant(scored.nextChangeAt());
    }

    static RowArray candidates(Collection<CandidateChange> changes) {
        return RowArray.of("candidate_row", changes, CommitRows::candidate);
    }

    /** Without a state: it cannot be said any more. */
    private static void candidate(RowWriter row, CandidateChange change) {
        var scored = change.scored();
        row.uuid(change.lead().value()).int8(change.leadVersion());
        if (scored == null) {
            row.bytes(null).int8(0).int8(0).instant(null).instant(null).text(null);
        } else {
            row.bytes(EngagementStateCodec.encode(scored.state()))
                    .int8(scored.scores().fit().hundredths())
                    .int8(scored.scores().engagement().hundredths())
                    .instant(scored.at())
                    .instant(scored.nextChangeAt())
                    .text(stage(scored.movesTo()));
        }
    }

    static void pending(RowWriter row, Lead lead) {
        row.uuid(lead.id().value()).text(stage(lead.scored().movesTo()));
    }

    private static @Nullable String stage(@Nullable Stage stage) {
        return stage == null ? null : stage.name();
    }

    static void identity(RowWriter row, Map.Entry<Identity, LeadId> owned) {
        row.text(owned.getKey().kind().name())
                .text(owned.getKey().value())
                .uuid(owned.getValue().value());
    }

    /** @param hash of the signal's message id */
    static void signal(RowWriter row, UUID hash, StoredSignal stored) {
        var signal = stored.signal();
        row.uuid(hash)
                .uuid(stored.leadId().value())
                .int8(stored.leadVersion())
                .int4(stored.ordinal())
                .instant(signal.occurredAt())
                .instant(signal.receivedAt())
                .instant(stored.recordedAt())
                .text(signal.messageId().value())
                .text(signal.type().name())
                .text(signal.name())
                .text(signal.path())
                .text(signal.channel())
                .text(signal.campaign())
                .bytes(signal.payload());
    }

    /** @param ordinal the record's place in the commit */
    static void trait(RowWriter row, int ordinal, TraitRecord trait) {
        row.uuid(trait.leadId().value())
                .int8(trait.leadVersion())
                .int8(ordinal)
                .text(trait.name())
                .json(TraitJson.write(trait.observed().value()))
                .instant(trait.observed().at())
                .instant(trait.recordedAt());
    }

    static void join(RowWriter row, Join join) {
        row.uuid(join.absorbed().value())
                .uuid(join.survivor().value())
                .int8(join.survivorVersion())
                .instant(join.at());
    }

    static void conflict(RowWriter row, IdentityConflict conflict) {
        row.uuid(conflict.leadId().value())
                .text(conflict.identity().kind().name())
                .text(conflict.identity().value())
                .uuid(conflict.owner().value())
                .instant(conflict.at());
    }

    static void transition(RowWriter row, Transition transition) {
        var actor = ActorColumns.of(transition.actor());
        row.uuid(transition.leadId().value())
                .int8(transition.leadVersion())
                .int4(transition.ordinal())
                .uuid(transition.id())
                .text(transition.from().name())
                .text(transition.to().name())
                .instant(transition.heldAt())
                .instant(transition.recordedAt())
                .text(actor.kind())
                .text(actor.name())
                .text(transition.reason())
                .text(transition.note())
                .bool(transition.inferred())
                .int4(transition.policyVersion())
                .int8(transition.scores().fit().hundredths())
                .int8(transition.scores().engagement().hundredths())
                .json(EvidenceJson.write(transition.evidence()));
    }

    static void outbox(RowWriter row, OutboxMessage message) {
        row.text(message.destination())
                .uuid(message.change().leadId().value())
                .json(StageChangeJson.write(message.change()))
                .instant(message.change().at());
    }

    static void audit(RowWriter row, AuditEntry entry) {
        row.uuid(entry.id())
                .instant(entry.at())
                .text(entry.actor())
                .text(entry.action())
                .uuid(entry.subject().value())
                .text(entry.detail());
    }
}
