package dev.entente.rest.intake;

import dev.entente.rest.problem.Problems;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds the bytes of all bodies being read at one time, however many callers send however slowly. */
final class BodyBudget {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AtomicLong free;

    BodyBudget(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    Share share() {
        return new Share();
    }

    /** What one request takes up. Used by one thread at a time. */
    final class Share implements AutoCloseable {

        private long taken;
        private boolean closed;

        /** @throws dev.entente.rest.problem.ProblemException 429 if there is no room */
        void take(int bytes) {
            if (closed) {
                return; // the caller went away; what still comes is thrown away, and must not be counted for ever
            }
            taken += bytes;
            if (free.addAndGet(-bytes) < 0) {
                throw Problems.overloaded(PAUSE).asException();
            }
        }

        @Override
        public void close() {
            closed = true;
            free.addAndGet(taken);
            taken = 0;
        }
    }
}
