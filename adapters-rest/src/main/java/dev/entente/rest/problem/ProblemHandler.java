package dev.entente.rest.problem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers whatever a filter or a handler failed with, before Spring Boot's own pages do. */
@Component
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return exchange.getResponse().isCommitted()
                ? Mono.error(error)
                : ProblemWriter.write(exchange.getResponse(), Problems.of(error));
    }
}
