package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What Entente answered. */
record Answer(int status, String contentType, String text) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }

    JsonNode body() {
        return Json.read(text);
    }

    /** The body of a success; anything else fails the test and says what came. */
    JsonNode ok() {
        assertThat(status).as(text).isBetween(200, 299);
        return body();
    }

    /** Nothing can be said of what was sent: to be sent again. */
    boolean isBusy() {
        return status == 503 || status == 429 || status == 408;
    }
}
