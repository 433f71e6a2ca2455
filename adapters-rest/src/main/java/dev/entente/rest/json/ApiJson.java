package dev.entente.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The JSON of our own resources: strict in what it reads, plain in what it writes; what is null is left out. */
public final class ApiJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    BoundedJson.factory(BoundedJson.MAX_DEPTH, BoundedJson.MAX_NUMBER_LENGTH)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                            .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StorableStringDeserializer())
                    .addDeserializer(TraitFields.class, new TraitFieldsDeserializer()))
            .build();

    private ApiJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
