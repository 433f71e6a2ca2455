package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.ApiKey;
import dev.entente.domain.access.Grant;
import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportCounts;
import dev.entente.domain.imports.ImportMapping;
import dev.entente.domain.imports.ImportTask;
import dev.entente.domain.imports.RejectedRow;
import dev.entente.domain.imports.SourcePage;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Join;
import dev.entente.domain.lead.ScorePage;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observed;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.MoveCount;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.RescorePage;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Scores;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.RejectedSignal;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.OutboxMessage;
import dev.entente.persistence.codec.ActorColumns;
import dev.entente.persistence.codec.EvidenceJson;
import dev.entente.persistence.codec.ImportMappingJson;
import dev.entente.persistence.codec.MoveCountJson;
import dev.entente.persistence.codec.ScopeColumns;
import dev.entente.persistence.codec.SourcePageJson;
import dev.entente.persistence.codec.StageChangeJson;
import dev.entente.persistence.codec.TraitJson;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** From rows to the domain. A component of a domain value that no column fills does not compile. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RowMapping {

    RowMapping ROWS = Mappers.getMapper(RowMapping.class);

    @Mapping(target = "signal", source = "row")
    StoredSignal storedSignal(Rows.SignalRow row);

    Signal signal(Rows.SignalRow row);

    @Mapping(target = "observed", source = "row")
    TraitRecord trait(Rows.TraitRow row);

    Join join(Rows.JoinRow row);

    @Mapping(target = "identity", source = "row")
    @Mapping(target = "owner", source = "ownerId")
    IdentityConflict conflict(Rows.ConflictRow row);

    @Mapping(target = "from", source = "fromStage")
    @Mapping(target = "to", source = "toStage")
    @Mapping(target = "actor", source = "row")
    @Mapping(target = "scores", source = "row")
    Transition transition(Rows.TransitionRow row);

    RejectedSignal rejected(Rows.RejectedRow row);

    @Mapping(target = "tenant", source = "tenantId")
    @Mapping(target = "attempt", source = "attempts")
    @Mapping(target = "message", source = "row")
    Delivery delivery(Rows.DeliveryRow row);

    @Mapping(target = "counts", source = "row")
    Import imported(Rows.ImportRow row);

    ImportCounts counts(Rows.ImportRow row);

    @Mapping(target = "tenant", source = "tenantId")
    @Mapping(target = "attempt", source = "attempts")
    @Mapping(target = "by", source = "importedBy")
    @Mapping(target = "page", source = "row")
    ImportTask importTask(Rows.ImportTaskRow row);

    @Mapping(target = "column", source = "columnName")
    RejectedRow rejectedRow(Rows.RejectedImportRow row);

    @Mapping(target = "tenant", source = "tenantId")
    @Mapping(target = "grant", source = "row")
    ApiKey apiKey(Rows.ApiKeyRow row);

    @Mapping(target = "tenant", source = "tenantId")
    @Mapping(target = "id", source = "leadId")
    DueLead due(Rows.DueRow row);

    ScorePage scorePage(Rows.ScorePageRow row, int policyVersion);

    @Mapping(target = "version", source = "row")
    StoredPolicy policy(Rows.PolicyRow row);

    @Mapping(target = "number", source = "version")
    PolicyVersion policyVersion(Rows.PolicyRow row);

    @Mapping(target = "number", source = "version")
    PolicyVersion policyVersion(Rows.PolicyVersionRow row);

    default PolicyState policyState(String value) {
        return PolicyState.valueOf(value.toUpperCase(Locale.ROOT));
    }

    @Mapping(target = "candidate", source = "row")
    RescorePage rescorePage(Rows.RescorePageRow row);

    @Mapping(target = "version", source = "policyVersion")
    PolicyBasis.Candidate candidate(Rows.RescorePageRow row);

    Rescore rescore(Rows.RescoreRow row);

    @Mapping(target = "lead", source = "leadId")
    @Mapping(target = "from", source = "stage")
    @Mapping(target = "to", source = "movesTo")
    @Mapping(target = "scores", source = "row")
    @Mapping(target = "at", source = "scoredAt")
    ForeseenMove move(Rows.MoveRow row);

    default Scores scores(Rows.MoveRow row) {
        return new Scores(new Points(row.fit()), new Points(row.engagement()));
    }

    default List<MoveCount> moved(String document) {
        return MoveCountJson.read(document);
    }

    default OutboxMessage message(Rows.DeliveryRow row) {
        return new OutboxMessage(row.destination(), StageChangeJson.read(row.change()));
    }

    default Observed observed(Rows.TraitRow row) {
        return new Observed(TraitJson.readValue(row.value()), row.observedAt());
    }

    default Identity identity(Rows.ConflictRow row) {
        return new Identity(IdentityKind.valueOf(row.kind()), row.value());
    }

    default Actor actor(Rows.TransitionRow row) {
        return new ActorColumns(row.actorKind(), row.actorName()).actor();
    }

    default Scores scores(Rows.TransitionRow row) {
        return new Scores(new Points(row.fit()), new Points(row.engagement()));
    }

    default Grant grant(Rows.ApiKeyRow row) {
        return new Grant(
                row.name(), ScopeColumns.scopes(row.scopes()), ScopeColumns.origins(row.origins()), row.expiresAt());
    }

    default List<Line> evidence(String document) {
        return EvidenceJson.read(document);
    }

    default SourcePage page(Rows.ImportTaskRow row) {
        return new SourcePage(row.nextPage(), SourcePageJson.read(row.rows()));
    }

    default ImportMapping mapping(String document) {
        return ImportMappingJson.read(document);
    }

    default TenantId tenant(int value) {
        return new TenantId(value);
    }

    default LeadId leadId(UUID value) {
        return new LeadId(value);
    }

    default MessageId messageId(String value) {
        return new MessageId(value);
    }
}
