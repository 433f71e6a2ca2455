package dev.entente.rest.web;

import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Waits so long for a body and no longer, however it drips; not so for an upload, which is of any size: it is given up
 * where nothing comes.
 */
public final class BodyDeadline implements HttpHandler {

    private static final String UPLOADS = "/v1/imports";

    private final Duration within;
    private final HttpHandler next;

    public BodyDeadline(Duration within, HttpHandler next) {
        this.within = within;
        this.next = next;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        boolean isUpload = request.getPath().value().equals(UPLOADS);
        return next.handle(isUpload ? request : impatient(request), response);
    }

    private ServerHttpRequest impatient(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return super.getBody().takeUntilOther(Mono.delay(within).then(Mono.error(BodyDeadline::tooLate)));
            }
        };
    }

    private static ProblemException tooLate() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "body_too_slow", "the body did not come in time")
                .header(HttpHeaders.CONNECTION, "close")
                .asException();
    }
}
