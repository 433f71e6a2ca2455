package dev.entente.application;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs passes over work that waits in a store: one each second, and the next at once while there was work. A pass that
 * takes long does not keep the next from starting, up to a bound. A pass that fails is tried again with the next
 * second; an outage is told once, and once when it is over.
 */
public final class PollingLoop {

    private static final Logger LOG = System.getLogger(PollingLoop.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<CompletionStage<Integer>> pass;
    private final int atOnce;
    private final ScheduledExecutorService scheduler;
    private final Duration interval;

    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private @Nullable ScheduledFuture<?> ticks;
    private int running;
    private boolean stopped;
    private boolean failing;

    /**
     * @param name for the log
     * @param pass answers how much it did; 0 means that there is nothing to do for now
     * @param atOnce how many passes may be under way, 1 or more
     * @param scheduler only starts passes; the caller shuts it down, after {@link #stop()}
     */
    public PollingLoop(
            String name, Supplier<CompletionStage<Integer>> pass, int atOnce, ScheduledExecutorService scheduler) {
        this(name, pass, atOnce, scheduler, INTERVAL);
    }

    PollingLoop(
            String name,
            Supplier<CompletionStage<Integer>> pass,
            int atOnce,
            ScheduledExecutorService scheduler,
            Duration interval) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least 1 pass at once, not " + atOnce);
        }
        this.name = name;
        this.pass = pass;
        this.atOnce = atOnce;
        this.scheduler = scheduler;
        this.interval = interval;
    }

    /** @throws IllegalStateException if it was started or stopped before */
    public synchronized void start() {
        if (ticks != null || stopped) {
            throw new IllegalStateException(name + " starts once");
        }
        ticks = scheduler.scheduleWithFixedDelay(this::poll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts no further pass. @return done when those under way have ended */
    public synchronized CompletionStage<Void> stop() {
        stopped = true;
        if (ticks != null) {
            ticks.cancel(false);
        }
        completeWhenIdle();
        return idle.minimalCompletionStage();
    }

    private void poll() {
        if (begin()) {
            // Composed, so that a pass that throws is a failed stage too: an exception would end the schedule.
            CompletableFuture.completedStage(pass).thenCompose(Supplier::get).whenComplete(this::end);
        }
    }

    private synchronized boolean begin() {
        if (stopped || running == atOnce) {
            return false;
        }
        running++;
        return true;
    }

    private synchronized void end(@Nullable Integer done, @Nullable Throwable failure) {
        running--;
        tell(failure);
        completeWhenIdle();
        if (!stopped && done != null && done > 0) {
            scheduler.execute(this::poll);
        }
    }

    private void tell(@Nullable Throwable failure) {
        if (failure != null && !failing) {
            LOG.log(Level.WARNING, name + " fails; it is tried again until it works", failure);
        } else if (failure == null && failing) {
            LOG.log(Level.INFO, name + " works again");
        }
        failing = failure != null;
    }

    private void completeWhenIdle() {
        if (stopped && running == 0) {
            idle.complete(null);
        }
    }
}
