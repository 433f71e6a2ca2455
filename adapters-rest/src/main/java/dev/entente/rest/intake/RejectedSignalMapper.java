package dev.entente.rest.intake;

import dev.entente.domain.signal.RejectedSignal;
import dev.entente.domain.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** From a rejected signal to the wire. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RejectedSignalMapper {

    RejectedSignalMapper INSTANCE = Mappers.getMapper(RejectedSignalMapper.class);

    RejectedSignalResponse response(RejectedSignal signal);

    default @Nullable String type(@Nullable SignalType type) {
        return type == null ? null : type.name().toLowerCase(Locale.ROOT);
    }

    default String payload(byte[] sent) {
        return new String(sent, StandardCharsets.UTF_8);
    }
}
