package dev.entente.rest.repeat;

import dev.entente.domain.request.KeptAnswer;
import java.util.HashMap;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Gives an answer, for the first time or again. */
final class ReplayedAnswer {

    private static final String AGAIN = "Idempotent-Replayed";

    private ReplayedAnswer() {}

    /** Says that it was given before. */
    static KeptAnswer marked(KeptAnswer answer) {
        var headers = new HashMap<>(answer.headers());
        headers.put(AGAIN, "true");
        return new KeptAnswer(answer.status(), headers, answer.body());
    }

    static Mono<Void> write(ServerHttpResponse response, KeptAnswer answer) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        answer.headers().forEach(response.getHeaders()::set);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }
}
