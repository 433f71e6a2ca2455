package dev.entente.rest.document;

import dev.entente.rest.json.ApiJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of everything this adapter serves: written by hand in YAML, served as JSON. */
@Component
final class OpenApiDocument {

    private final ObjectNode document;

    OpenApiDocument(Product product) {
        try (InputStream source = OpenApiDocument.class.getResourceAsStream("openapi.yaml")) {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromInputStream(source);
            this.document = ApiJson.mapper().valueToTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the OpenAPI document is part of this jar", unreadable);
        }
        document.withObject("/info").put("version", product.version());
    }

    JsonNode json() {
        return document;
    }
}
