package dev.entente.rest.imports;

import dev.entente.rest.problem.Problems;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Bounds how many files are received at one time. */
final class UploadSlots {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final AtomicInteger free;

    UploadSlots(int many) {
        this.free = new AtomicInteger(many);
    }

    /** @throws dev.entente.rest.problem.ProblemException 429 if none is free */
    Slot take() {
        if (free.decrementAndGet() < 0) {
            free.incrementAndGet();
            throw Problems.overloaded(PAUSE).asException();
        }
        return new Slot();
    }

    /** A place, until it is given back. */
    final class Slot implements AutoCloseable {

        @Override
        public void close() {
            free.incrementAndGet();
        }
    }
}
