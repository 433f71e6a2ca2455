package dev.entente.bootstrap.first;

import dev.entente.bootstrap.start.StartFailure;
import dev.entente.domain.port.PortFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A start may take longer than a request: the database may still be recovering, or the machine be busy. */
final class Patience {

    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private Patience() {}

    /**
     * Asks again while the answer is that the database is unavailable. What is asked must bear repetition.
     *
     * @throws StartFailure after a minute
     */
    static <T> T untilAnswered(Supplier<CompletionStage<T>> question) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (true) {
            try {
                return question.get().toCompletableFuture().join();
            } catch (CompletionException failure) {
                if (!(failure.getCause() instanceof PortFailure.Unavailable unavailable)) {
                    throw failure;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new StartFailure("The database does not answer: " + unavailable.getMessage(), unavailable);
                }
            }
        }
    }
}
