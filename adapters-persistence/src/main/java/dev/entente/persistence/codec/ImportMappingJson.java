package dev.entente.persistence.codec;

import dev.entente.domain.imports.ImportMapping;
import dev.entente.domain.profile.IdentityKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A mapping of columns as it is stored with its import. */
public final class ImportMappingJson {

    private ImportMappingJson() {}

    public static String write(ImportMapping mapping) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeObjectPropertyStart("identities");
            mapping.identities().forEach((kind, column) -> out.writeStringProperty(kind.name(), column));
            out.writeEndObject();
            out.writeObjectPropertyStart("traits");
            mapping.traits().forEach(out::writeStringProperty);
            out.writeEndObject();
            writeIfMapped(out, "channel", mapping.channel());
            writeIfMapped(out, "createdAt", mapping.createdAt());
            writeIfMapped(out, "stage", mapping.stage());
            out.writeEndObject();
        });
    }

    private static void writeIfMapped(JsonGenerator out, String name, @Nullable String column) {
        if (column != null) {
            out.writeStringProperty(name, column);
        }
    }

    public static ImportMapping read(String document) {
        return Json.read(document, in -> {
            Map<IdentityKind, String> identities = new HashMap<>();
            Map<String, String> traits = new HashMap<>();
            Map<String, String> columns = new HashMap<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "identities" ->
                        texts(in).forEach((kind, column) -> identities.put(IdentityKind.valueOf(kind), column));
                    case "traits" -> traits.putAll(texts(in));
                    default -> columns.put(name, in.getString());
                }
            }
            return new ImportMapping(
                    identities, traits, columns.get("channel"), columns.get("createdAt"), columns.get("stage"));
        });
    }

    private static Map<String, String> texts(JsonParser in) {
        var texts = new HashMap<String, String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            texts.put(name, in.getString());
        }
        return texts;
    }
}
