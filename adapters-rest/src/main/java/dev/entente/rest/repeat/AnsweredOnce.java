package dev.entente.rest.repeat;

import dev.entente.domain.request.KeptAnswer;
import dev.entente.rest.problem.ProblemWriter;
import dev.entente.rest.problem.Problems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets the handler answer on paper: apart from the connection, whose client may be gone. */
final class AnsweredOnce {

    private AnsweredOnce() {}

    /** Also what it fails with is an answer. */
    static Mono<KeptAnswer> by(ServerWebExchange exchange, WebFilterChain chain, byte[] body) {
        var paper = new PaperResponse();
        var apart = exchange.mutate()
                .request(again(exchange.getRequest(), body))
                .response(paper)
                .build();
        return chain.filter(apart)
                .onErrorResume(error -> ProblemWriter.write(paper, Problems.of(error)))
                .then(Mono.fromSupplier(paper::answer));
    }

    private static ServerHttpRequest again(ServerHttpRequest request, byte[] body) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
            }
        };
    }
}
