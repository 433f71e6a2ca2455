package dev.entente.persistence.connection;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/**
 * Runs a unit of work to its end, whoever stops waiting for it. A cancelled one would give its connection back in the
 * middle, and the next request would go on there: so a cancel reaches only the waiting, and so does the deadline.
 */
public final class Shield {

    private static final boolean SUPPRESS_CANCEL = true;

    private final Duration deadline;
    private final Duration abandonAfter;

    public Shield(PostgresSettings settings) {
        this.deadline = settings.deadline();
        this.abandonAfter = settings.abandonAfter();
    }

    /**
     * Starts the work at once. How it ended is a value on its way out: an error that nobody waits for any more would be
     * logged as one that got lost, for each request of an outage.
     *
     * @return fails with {@link dev.entente.domain.port.PortFailure.Unavailable} after the deadline; what the work does
     *     later stays done
     */
    public <T> CompletionStage<T> run(Mono<T> unitOfWork) {
        var shielded = unitOfWork.timeout(abandonAfter).materialize().toFuture();
        return Mono.fromFuture(shielded, SUPPRESS_CANCEL)
                .timeout(deadline)
                .<T>dematerialize()
                .onErrorMap(PostgresFailures::translate)
                .toFuture();
    }
}
