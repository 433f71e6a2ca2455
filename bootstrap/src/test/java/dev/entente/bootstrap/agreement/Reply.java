package dev.entente.bootstrap.agreement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param headers by their names in small letters
 */
record Reply(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The content type without its parameters; empty if there is none. */
    String type() {
        return headers.getOrDefault("content-type", "").split(";", 2)[0];
    }

    boolean isJson() {
        return type().endsWith("json");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    JsonNode json() {
        return JSON.readTree(body);
    }
}
