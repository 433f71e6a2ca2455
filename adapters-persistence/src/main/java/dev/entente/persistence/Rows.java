package dev.entente.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Flat rows, a component a column, as statements read them; {@link RowMapping} makes the domain's values of them. */
final class Rows {

    private Rows() {}

    @SuppressWarnings("ArrayRecordComponent") // read once and handed on
    record SignalRow(
            UUID leadId,
            long leadVersion,
            int ordinal,
            Instant occurredAt,
            Instant receivedAt,
            Instant recordedAt,
            String messageId,
            String type,
            @Nullable String name,
            @Nullable String path,
            @Nullable String channel,
            @Nullable String campaign,
            byte[] payload) {}

    record TraitRow(UUID leadId, long leadVersion, String name, String value, Instant observedAt, Instant recordedAt) {}

    record JoinRow(UUID survivor, UUID absorbed, long survivorVersion, Instant at) {}

    record ConflictRow(UUID leadId, String kind, String value, UUID ownerId, Instant at) {}

    record TransitionRow(
            UUID id,
            UUID leadId,
            long leadVersion,
            int ordinal,
            String fromStage,
            String toStage,
            Instant heldAt,
            Instant recordedAt,
            String actorKind,
            @Nullable String actorName,
            String reason,
            @Nullable String note,
            boolean inferred,
            int policyVersion,
            long fit,
            long engagement,
            String evidence) {}

    @SuppressWarnings("ArrayRecordComponent") // read once and handed on
    record RejectedRow(
            UUID id,
            Instant receivedAt,
            @Nullable String type,
            int index,
            @Nullable String messageId,
            String code,
            String detail,
            byte[] payload,
            boolean writeOnly,
            @Nullable Instant replayedAt) {}

    record DeliveryRow(int tenantId, long id, long token, int attempts, String destination, String change) {}

    record ApiKeyRow(
            UUID id,
            int tenantId,
            String hash,
            String name,
            String scopes,
            String origins,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    record BasisRow(
            int id,
            int activePolicy,
            @Nullable Integer candidatePolicy,
            @Nullable Integer candidateRun) {}

    /** The page only where one was claimed. */
    record RescorePageRow(
            String claim,
            @Nullable Integer policyVersion,
            @Nullable Integer run,
            @Nullable Integer number,
            @Nullable UUID first,
            @Nullable UUID last,
            @Nullable Long token,
            @Nullable Integer attempt) {}

    record RescoreRow(
            int policyVersion,
            String state,
            @Nullable String sideEffects,
            long leads,
            long done,
            String moved,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {}

    record MoveRow(UUID leadId, String stage, String movesTo, long fit, long engagement, Instant scoredAt) {}

    record DueRow(int tenantId, UUID leadId) {}

    /** Without a page, only {@code finished} says something. */
    record ScorePageRow(
            boolean finished,
            @Nullable Integer number,
            @Nullable UUID after,
            @Nullable UUID last,
            @Nullable Long token) {}

    @SuppressWarnings("ArrayRecordComponent") // read once and handed on
    record KeyedRequestRow(
            String fingerprint,
            UUID attempt,
            @Nullable Integer status,
            String @Nullable [] headers,
            byte @Nullable [] body) {}

    record ImportRow(
            UUID id,
            String state,
            long rows,
            long created,
            long updated,
            long unchanged,
            long rejected,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    record ImportTaskRow(
            int tenantId,
            UUID id,
            long token,
            int attempts,
            String mapping,
            String importedBy,
            Instant observedAt,
            int nextPage,
            String rows) {}

    record RejectedImportRow(long line, @Nullable String columnName, String code, String reason) {}

    record PolicyVersionRow(
            int version,
            String state,
            int revision,
            Instant createdAt,
            @Nullable Instant replacedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant retiredAt) {}

    record PolicyRow(
            int version,
            String state,
            int revision,
            String text,
            Instant createdAt,
            @Nullable Instant replacedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant retiredAt) {}
}
