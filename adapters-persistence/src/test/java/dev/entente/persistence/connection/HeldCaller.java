package dev.entente.persistence.connection;

import io.r2dbc.pool.ConnectionPool;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes the two rows of a pair in one transaction, on a thread which stops where the driver has looked for a cancel
 * for the last time and has not yet handed a statement to its connection. Any thread may lose its processor there, once
 * in thousands of calls; this one does, each time. The pool has a connection already.
 */
final class HeldCaller implements AutoCloseable {

    /** What the transaction says to the server, in order. */
    enum Statement {
        BEGIN(0),
        FIRST_ROW(1),
        SECOND_ROW(2),
        COMMIT(3);

        private final int before;

        Statement(int before) {
            this.before = before;
        }
    }

    private static final String HOOK = HeldCaller.class.getName();
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Scheduler scheduler = Schedulers.fromExecutorService(thread);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger statementsBefore;
    private final Mono<Void> work;

    HeldCaller(ConnectionPool pool, int pair, Statement at) {
        this.statementsBefore = new AtomicInteger(at.before);
        var client = DatabaseClient.create(pool);
        var transaction = TransactionalOperator.create(new R2dbcTransactionManager(pool));
        Mono<Void> here = Mono.<Void>empty().publishOn(scheduler);
        Mono<Void> row = client.sql("INSERT INTO half VALUES (:pair, txid_current())")
                .bind("pair", pair)
                .then();
        this.work = here.then(row)
                .then(here)
                .then(row)
                .then(here)
                .as(transaction::transactional)
                .contextWrite(context -> context.put(HeldCaller.class, this));
    }

    /** Makes the driver's conversations stop for callers of this kind, until {@link #goOn()}. */
    static void stopCallers() {
        Hooks.onEachOperator(HOOK, Operators.liftPublisher(HeldCaller::stop));
    }

    static void goOn() {
        Hooks.resetOnEachOperator(HOOK);
    }

    private static <T> CoreSubscriber<T> stop(Publisher<?> source, CoreSubscriber<T> subscriber) {
        if (source.getClass().getSimpleName().equals("FluxCreate")) {
            subscriber.currentContext().<HeldCaller>getOrEmpty(HeldCaller.class).ifPresent(HeldCaller::handOver);
        }
        return subscriber;
    }

    private void handOver() {
        if (statementsBefore.getAndDecrement() == 0) {
            held.countDown();
            await(released);
        }
    }

    /** @param runner starts the unit of work, as an adapter does behind its port */
    CompletionStage<Void> start(Function<Mono<Void>, CompletionStage<Void>> runner) {
        return runner.apply(work);
    }

    void awaitHeld() {
        await(held);
    }

    /** Returns when the thread has handed its statement over. */
    void release() throws Exception {
        released.countDown();
        thread.submit(() -> {}).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came by");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        released.countDown();
        scheduler.dispose();
    }
}
