package dev.entente.rest.server;

import dev.entente.domain.port.PortFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the ports suffer from. */
public final class Faults {

    /** How ports answer. */
    public enum Weather {
        FINE,
        /** Gone. */
        UNAVAILABLE,
        /** A fault of ours. */
        BROKEN,
        /** Not at all, until the weather is fine again. */
        FROZEN
    }

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Weather weather = Weather.FINE;
    private volatile CompletableFuture<Void> thaw = new CompletableFuture<>();

    public void set(Weather now) {
        weather = now;
        if (now == Weather.FROZEN) {
            thaw = new CompletableFuture<>();
        } else {
            thaw.complete(null);
        }
    }

    public boolean anyoneWaits() {
        return waiting.get() > 0;
    }

    <T> CompletionStage<T> around(Supplier<T> work) {
        return switch (weather) {
            case FINE -> CompletableFuture.completedStage(work.get());
            case UNAVAILABLE ->
                CompletableFuture.failedStage(new PortFailure.Unavailable("gone", new RuntimeException("down")));
            case BROKEN -> CompletableFuture.failedStage(new IllegalStateException("SELECT secret FROM table"));
            case FROZEN -> {
                waiting.incrementAndGet();
                yield thaw.thenApply(_ -> {
                    waiting.decrementAndGet();
                    return work.get();
                });
            }
        };
    }
}
