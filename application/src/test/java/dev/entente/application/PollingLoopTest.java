package dev.entente.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.entente.contracts.CapturedLogs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingLoopTest {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration NEVER_IN_THIS_TEST = Duration.ofHours(1);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger passes = new AtomicInteger();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void it_looks_again_after_the_interval_when_there_was_nothing() {
        start(() -> done(0), 1, SOON);

        await().until(() -> passes.get() > 3);
    }

    @Test
    void it_looks_again_at_once_while_there_was_work() {
        start(() -> done(passes.get() < 5 ? 50 : 0), 1, NEVER_IN_THIS_TEST);

        await().until(() -> passes.get() == 5);
        await().during(Duration.ofMillis(100)).until(() -> passes.get() == 5);
    }

    @Test
    void a_pass_that_takes_long_does_not_keep_the_next_from_starting_up_to_the_bound() {
        start(CompletableFuture::new, 3, SOON);

        await().until(() -> passes.get() == 3);
        await().during(Duration.ofMillis(100)).until(() -> passes.get() == 3);
    }

    @Test
    void an_outage_is_told_once_and_once_when_it_is_over() {
        try (var logs = CapturedLogs.open()) {
            start(() -> passes.get() < 5 ? failed() : done(0), 1, SOON);
            await().until(() -> passes.get() > 8);

            assertThat(logs.lines()).hasSize(2);
            assertThat(logs.lines().getFirst()).contains("looking fails").contains("the store is gone");
            assertThat(logs.lines().getLast()).contains("looking works again");
        }
    }

    @Test
    void a_pass_that_throws_does_not_end_the_loop() {
        start(
                () -> {
                    throw new IllegalStateException("thrown, against the rules");
                },
                1,
                SOON);

        await().until(() -> passes.get() > 3);
    }

    @Test
    void stopping_waits_for_what_is_under_way_and_starts_nothing_more() {
        var underWay = new CompletableFuture<Integer>();
        var loop = start(() -> underWay, 1, SOON);
        await().until(() -> passes.get() == 1);

        var stopped = loop.stop().toCompletableFuture();
        assertThat(stopped).isNotDone();
        underWay.complete(50);

        await().until(stopped::isDone);
        await().during(Duration.ofMillis(100)).until(() -> passes.get() == 1);
    }

    @Test
    void stopping_an_idle_loop_is_done_at_once() {
        assertThat(loop(() -> done(0), 1, SOON).stop().toCompletableFuture()).isDone();
    }

    @Test
    void it_starts_once() {
        var loop = start(() -> done(0), 1, SOON);

        assertThatIllegalStateException().isThrownBy(loop::start).withMessage("looking starts once");
    }

    @Test
    void at_least_one_pass_may_be_under_way() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PollingLoop("looking", () -> done(0), 0, scheduler))
                .withMessageContaining("not 0");
    }

    private PollingLoop start(Supplier<CompletionStage<Integer>> pass, int atOnce, Duration interval) {
        PollingLoop loop = loop(pass, atOnce, interval);
        loop.start();
        return loop;
    }

    private PollingLoop loop(Supplier<CompletionStage<Integer>> pass, int atOnce, Duration interval) {
        return new PollingLoop(
                "looking",
                () -> {
                    passes.incrementAndGet();
                    return pass.get();
                },
                atOnce,
                scheduler,
                interval);
    }

    private static CompletionStage<Integer> done(int count) {
        return CompletableFuture.completedStage(count);
    }

    private static CompletionStage<Integer> failed() {
        return CompletableFuture.failedStage(new IllegalStateException("the store is gone"));
    }
}
