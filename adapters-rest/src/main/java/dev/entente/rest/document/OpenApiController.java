package dev.entente.rest.document;

import dev.entente.rest.access.OpenToEveryone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Serves the OpenAPI document. */
@RestController
final class OpenApiController {

    private final OpenApiDocument document;

    OpenApiController(OpenApiDocument document) {
        this.document = document;
    }

    @OpenToEveryone
    @GetMapping("/openapi.json")
    JsonNode describe() {
        return document.json();
    }
}
