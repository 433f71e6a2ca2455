package dev.entente.rest.json;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Writes an answer where Spring's codecs are not at hand: in front of its dispatching, and behind its failures. */
public final class JsonBody {

    private JsonBody() {}

    public static Mono<Void> write(ServerHttpResponse response, MediaType type, Object content) {
        byte[] body = ApiJson.mapper().writeValueAsBytes(content);
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(type);
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
