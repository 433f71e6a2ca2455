package dev.entente.rest.imports;

import dev.entente.domain.imports.Import;
import dev.entente.domain.imports.ImportState;
import dev.entente.domain.imports.RejectedRow;
import java.util.Locale;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** From imports to the wire. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ImportMapper {

    ImportMapper INSTANCE = Mappers.getMapper(ImportMapper.class);

    @Mapping(target = ".", source = "counts")
    @Mapping(target = "read", expression = "java(found.counts().read())")
    ImportResponse response(Import found);

    RejectedRowResponse response(RejectedRow row);

    default String state(ImportState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
