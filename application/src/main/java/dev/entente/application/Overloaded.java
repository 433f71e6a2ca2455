package dev.entente.application;

import java.time.Duration;

/** More is waiting than can be worked off in time. Nothing of the request that met this was lost or half done. */
public final class Overloaded extends RuntimeException {

    private final Duration retryAfter;

    Overloaded(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
