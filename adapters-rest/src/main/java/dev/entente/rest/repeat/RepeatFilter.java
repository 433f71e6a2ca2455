package dev.entente.rest.repeat;

import dev.entente.application.Caller;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.Attempt;
import dev.entente.domain.port.KeyedRequests;
import dev.entente.domain.profile.Ids;
import dev.entente.domain.request.KeptAnswer;
import dev.entente.domain.request.KeyedRequest;
import dev.entente.rest.WebLimits;
import dev.entente.rest.access.CallerArgument;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemException;
import dev.entente.rest.web.Answers;
import dev.entente.rest.web.WholeBody;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Does a request with an {@code Idempotency-Key} once. What is under way is done to its end, also when its caller goes
 * away, so that there is an answer to give when it comes again. Who may not ask is refused by the handlers first: what
 * is kept is for those who could have got it themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1_000)
final class RepeatFilter implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatFilter.class);

    /** Longer than any request takes that is not stuck: each of its few tries ends within seconds. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String AGAIN_AFTER_SECONDS = "1";

    private final RequestMappingHandlerMapping handlers;
    private final KeyedRequests requests;
    private final Ids ids;

    RepeatFilter(RequestMappingHandlerMapping requestMappingHandlerMapping, KeyedRequests requests, Ids ids) {
        this.handlers = requestMappingHandlerMapping;
        this.requests = requests;
        this.ids = ids;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Caller caller = CallerArgument.of(exchange);
        if (caller == null || !RepeatKey.isTaken(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return handlers.getHandler(exchange)
                .hasElement()
                .flatMap(known -> known ? once(exchange, chain, caller.tenant()) : chain.filter(exchange));
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, TenantId tenant) {
        String key = RepeatKey.of(exchange.getRequest().getHeaders());
        return WholeBody.read(exchange.getRequest().getBody(), WebLimits.mostBytes(exchange.getRequest()))
                .flatMap(body -> answer(exchange, chain, tenant, key, body))
                .flatMap(answer -> ReplayedAnswer.write(exchange.getResponse(), answer));
    }

    private Mono<KeptAnswer> answer(
            ServerWebExchange exchange, WebFilterChain chain, TenantId tenant, String key, byte[] body) {
        var request = new KeyedRequest(key, Fingerprint.of(exchange.getRequest(), body));
        UUID attempt = ids.next();
        return Answers.of(() -> requests.begin(tenant, request, attempt, LEASE)).flatMap(outcome -> switch (outcome) {
            case Attempt.Begun() ->
                toTheEnd(AnsweredOnce.by(exchange, chain, body)
                        .flatMap(answer -> settled(tenant, key, attempt, exchange, answer)));
            case Attempt.Answered(var answer) -> Mono.just(ReplayedAnswer.marked(answer));
            case Attempt.UnderWay() -> Mono.error(underWay());
            case Attempt.Mismatch() -> Mono.error(mismatch());
        });
    }

    /** A caller that goes away stops waiting, no more. */
    private static Mono<KeptAnswer> toTheEnd(Mono<KeptAnswer> work) {
        return Answers.of(work::toFuture);
    }

    /** Whoever cannot keep an answer still gives it: it was done. */
    private Mono<KeptAnswer> settled(
            TenantId tenant, String key, UUID attempt, ServerWebExchange exchange, KeptAnswer answer) {
        if (mayDifferNextTime(answer.status())) {
            return gaveUp(tenant, key, attempt).thenReturn(answer);
        }
        return OnceShown.kept(exchange, answer)
                .flatMap(kept -> Answers.of(() -> requests.answered(tenant, key, attempt, kept)))
                .onErrorResume(failure -> {
                    LOG.warn("an answer cannot be kept: {}", failure.getMessage());
                    return Mono.empty();
                })
                .thenReturn(answer);
    }

    /** Nobody waits for it: what has just failed is likely to fail once more, and then the lease decides. */
    private Mono<Void> gaveUp(TenantId tenant, String key, UUID attempt) {
        return Mono.fromRunnable(() -> requests.gaveUp(tenant, key, attempt));
    }

    private static boolean mayDifferNextTime(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() || status == HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private static ProblemException underWay() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "request_under_way",
                        "a request with this Idempotency-Key is under way: its answer is given when it is done")
                .header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS)
                .asException();
    }

    private static ProblemException mismatch() {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency_key_reused",
                        "this Idempotency-Key came before with another body, path or condition: a new request needs a new one")
                .asException();
    }
}
