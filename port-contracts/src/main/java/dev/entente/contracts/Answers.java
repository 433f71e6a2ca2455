package dev.entente.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a port answers: a contract is about answers, not about threads. */
public final class Answers {

    /** Longer than any adapter may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private Answers() {}

    public static <T> T answer(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    public static <E extends Throwable> E failure(CompletionStage<?> stage, Class<E> type) {
        var failure = assertThat(stage)
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .actual();
        assertThat(failure).hasCauseInstanceOf(type);
        return requireNonNull(type.cast(failure.getCause()));
    }
}
