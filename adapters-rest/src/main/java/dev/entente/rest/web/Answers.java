package dev.entente.rest.web;

import dev.entente.domain.port.PortFailure;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** From the stages of use cases and ports to Reactor, which stays on this side of them. */
public final class Answers {

    /** Nobody waits for longer than three seconds. */
    private static final Duration DEADLINE = Duration.ofMillis(2_800);

    private Answers() {}

    /**
     * A caller that goes away does not cancel what was begun: a unit of work ends by itself, one way or the other. Nor
     * does the deadline; each port has one of its own, but there may be several to ask, and others in front of us.
     */
    public static <T> Mono<T> of(Supplier<CompletionStage<T>> work) {
        return Mono.defer(() -> Mono.fromFuture(work.get().toCompletableFuture(), true))
                .timeout(DEADLINE)
                .onErrorMap(TimeoutException.class, late -> new PortFailure.Unavailable("no answer in time", late));
    }
}
