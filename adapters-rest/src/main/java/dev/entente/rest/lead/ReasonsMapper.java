package dev.entente.rest.lead;

import dev.entente.application.ExplainedLine;
import dev.entente.application.Explanation;
import dev.entente.application.ForeseeOutcome;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.Trajectory;
import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.missing.Missing;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.scoring.Bar;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Scores;
import dev.entente.rest.lead.TimelineEntry.SignalEntry;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** From the reasons of a score, and what becomes of it, to the wire. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ReasonsMapper {

    ReasonsMapper INSTANCE = Mappers.getMapper(ReasonsMapper.class);

    @Mapping(target = "fit", source = "scores.fit")
    @Mapping(target = "engagement", source = "scores.engagement")
    @Mapping(target = "score", source = "scores", qualifiedByName = "sum")
    AssessmentResponse response(Explanation explanation);

    TrajectoryResponse response(ForeseeOutcome.Foreseen foreseen);

    @Mapping(target = "fit", source = "scores.fit")
    @Mapping(target = "engagement", source = "scores.engagement")
    @Mapping(target = "score", source = "scores", qualifiedByName = "sum")
    TrajectoryResponse.PointView point(Trajectory.Point point);

    @Mapping(target = ".", source = "line")
    LineView line(ExplainedLine explained);

    /** A line as evidence: the numbers, without words and signals. */
    @Mapping(target = "sentence", ignore = true)
    @Mapping(target = "signals", ignore = true)
    LineView evidence(Line line);

    default ReasonView reason(Reason reason) {
        return new ReasonView(reason.code(), reason.text());
    }

    default SignalEntry signal(StoredSignal stored) {
        return Timeline.signal(stored.signal());
    }

    default MissingView missing(Missing missing) {
        return Missings.view(missing);
    }

    default BigDecimal number(Points points) {
        return points.value();
    }

    @Named("sum")
    default BigDecimal sum(Scores scores) {
        return scores.score().value();
    }

    default String id(LeadId id) {
        return id.toString();
    }

    default String bar(Bar bar) {
        return bar.name().toLowerCase(Locale.ROOT);
    }

    default @Nullable String grade(@Nullable Grade grade) {
        return grade == null ? null : grade.toString();
    }

    default String kind(Line.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
