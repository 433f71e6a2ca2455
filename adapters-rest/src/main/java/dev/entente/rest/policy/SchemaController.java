package dev.entente.rest.policy;

import dev.entente.rest.access.OpenToEveryone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema of policies. Editors fetch it without a key, so that they can complete what is being written. */
@RestController
final class SchemaController {

    private static final MediaType TYPE = MediaType.parseMediaType("application/schema+json");

    private final byte[] schema = read();

    private static byte[] read() {
        try (@Nullable InputStream schema = SchemaController.class.getResourceAsStream("schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("the schema of policies is part of this jar");
            }
            return schema.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @OpenToEveryone
    @GetMapping("/v1/policies/schema.json")
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok().contentType(TYPE).body(schema);
    }
}
