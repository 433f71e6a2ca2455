package dev.entente.rest.intake;

import dev.entente.application.Caller;
import dev.entente.rest.access.Access;
import dev.entente.rest.access.SecurityHeaders;
import dev.entente.rest.json.JsonBody;
import dev.entente.rest.problem.Problem;
import dev.entente.rest.problem.ProblemWriter;
import dev.entente.rest.problem.Problems;
import dev.entente.rest.tracking.ParsedMessages;
import dev.entente.rest.tracking.TrackingParser;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The tracking calls of event SDKs. A key in the headers is checked in memory before the body is read, and the answer
 * is 200 only when all that was accepted is durable.
 */
@Component
public final class SignalEndpoint {

    /** Of the memory of this process: messages are held twice, as a body and one by one. */
    private static final int SHARE_FOR_BODIES = 8;

    /** Whoever is not known yet has a small share of their own, and takes nothing from those who are. */
    private static final int SHARE_FOR_STRANGERS = 32;

    private final Senders senders;
    private final CrossOrigin pages;
    private final TrackingParser parser;
    private final SignalIntake intake;
    private final InstantSource clock;
    private final BodyBudget budget = budget(SHARE_FOR_BODIES);
    private final BodyBudget strangersBudget = budget(SHARE_FOR_STRANGERS);

    SignalEndpoint(
            Senders senders, CrossOrigin pages, TrackingParser parser, SignalIntake intake, InstantSource clock) {
        this.senders = senders;
        this.pages = pages;
        this.parser = parser;
        this.intake = intake;
        this.clock = clock;
    }

    private static BodyBudget budget(int share) {
        return new BodyBudget(Runtime.getRuntime().maxMemory() / share);
    }

    Mono<Void> handle(TrackingCall call, ServerHttpRequest request, ServerHttpResponse response) {
        SecurityHeaders.addTo(response.getHeaders());
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        return Mono.defer(() -> respond(call, request, response))
                .onErrorResume(error -> ProblemWriter.write(response, Problems.of(error)))
                .then(Mono.defer(
                        response::setComplete)); // or HEAD, whose body is dropped, is answered without the status
    }

    private Mono<Void> respond(TrackingCall call, ServerHttpRequest request, ServerHttpResponse response) {
        if (CrossOrigin.isQuestion(request)) {
            return pages.answer(request, response);
        }
        if (!HttpMethod.POST.equals(request.getMethod())) {
            throw Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "messages are sent by POST")
                    .header(HttpHeaders.ALLOW, "POST")
                    .asException();
        }
        return senders.byHeader(request, response)
                .map(caller -> take(call, caller, request))
                .orElseGet(() -> takeFromStranger(call, request, response))
                .flatMap(taken -> answer(response, taken));
    }

    private Mono<IntakeResponse> take(TrackingCall call, Caller caller, ServerHttpRequest request) {
        return Mono.using(
                budget::share,
                share -> BodyReader.read(request, BodyLimits.OF_THE_KNOWN, share)
                        .switchIfEmpty(Mono.error(BodyReader::empty))
                        .flatMap(body -> take(call, caller, body)));
    }

    private Mono<IntakeResponse> takeFromStranger(
            TrackingCall call, ServerHttpRequest request, ServerHttpResponse response) {
        return Mono.using(
                strangersBudget::share,
                share -> BodyReader.read(request, BodyLimits.OF_STRANGERS, share)
                        .switchIfEmpty(Mono.error(Access::missing))
                        .flatMap(body -> take(call, senders.byBody(body, request, response), body)));
    }

    private Mono<IntakeResponse> take(TrackingCall call, Caller caller, byte[] body) {
        return intake.take(caller.tenant(), parse(call, body, caller.scopes().areWriteOnly()));
    }

    private ParsedMessages parse(TrackingCall call, byte[] body, boolean writeOnly) {
        Instant receivedAt = clock.instant();
        return call.type() == null
                ? parser.batch(body, receivedAt, writeOnly)
                : parser.single(call.type(), body, receivedAt, writeOnly);
    }

    private static Mono<Void> answer(ServerHttpResponse response, IntakeResponse taken) {
        return taken.success()
                ? JsonBody.write(response, MediaType.APPLICATION_JSON, taken)
                : ProblemWriter.write(response, taken.asProblem());
    }
}
