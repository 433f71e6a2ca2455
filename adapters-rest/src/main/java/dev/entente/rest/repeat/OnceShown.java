package dev.entente.rest.repeat;

import dev.entente.domain.request.KeptAnswer;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemWriter;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Answers with a secret in them are given once: what is kept of one says that it was given. */
final class OnceShown {

    private static final Set<String> WITH_A_SECRET = Set.of("/v1/keys");

    private OnceShown() {}

    static Mono<KeptAnswer> kept(ServerWebExchange exchange, KeptAnswer answer) {
        if (!HttpStatus.valueOf(answer.status()).is2xxSuccessful() || !WITH_A_SECRET.contains(operation(exchange))) {
            return Mono.just(answer);
        }
        var paper = new PaperResponse();
        return ProblemWriter.write(paper, shown()).then(Mono.fromSupplier(paper::answer));
    }

    /** Its path as it is declared: a request may spell it in other ways. */
    private static String operation(ServerWebExchange exchange) {
        PathPattern declared = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return declared.getPatternString();
    }

    private static Problem shown() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "shown_once",
                "this was done, and its answer with the secret was given once: if it never arrived, revoke and begin anew");
    }
}
