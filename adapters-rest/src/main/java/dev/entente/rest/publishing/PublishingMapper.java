package dev.entente.rest.publishing;

import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.publishing.ForeseenMove;
import dev.entente.domain.publishing.PendingMoves;
import dev.entente.domain.publishing.Rescore;
import dev.entente.domain.publishing.SideEffects;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** From previews and moves to the wire. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PublishingMapper {

    PublishingMapper INSTANCE = Mappers.getMapper(PublishingMapper.class);

    @Mapping(target = "remaining", expression = "java(rescore.remaining())")
    @Mapping(target = "rate", expression = "java(rescore.rate(now))")
    RescoreResponse response(Rescore rescore, @Context Instant now);

    @Mapping(target = "leadId", source = "lead")
    @Mapping(target = "fit", source = "scores.fit")
    @Mapping(target = "engagement", source = "scores.engagement")
    @Mapping(target = "score", expression = "java(points(move.scores().score()))")
    @Mapping(target = "scoredAt", source = "at")
    MoveResponse response(ForeseenMove move);

    @Mapping(target = "moves", source = "count")
    PendingMovesResponse response(PendingMoves pending);

    default String state(Rescore.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    default @Nullable String sideEffects(@Nullable SideEffects sideEffects) {
        return sideEffects == null ? null : sideEffects.name().toLowerCase(Locale.ROOT);
    }

    default String stage(Stage stage) {
        return stage.name();
    }

    default String lead(LeadId lead) {
        return lead.toString();
    }

    default BigDecimal points(Points points) {
        return points.value();
    }
}
