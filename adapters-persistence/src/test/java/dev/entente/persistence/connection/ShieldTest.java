package dev.entente.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.port.PortFailure;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class ShieldTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Shield shield = new Shield(PostgresSettings.DEFAULTS.withDeadline(Duration.ofMillis(200)));
    private final Sinks.One<String> answer = Sinks.one();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Mono<String> work =
            answer.asMono().doOnCancel(() -> cancelled.set(true)).doOnSuccess(_ -> ended.set(true));

    @Test
    void an_answer_is_handed_on() {
        var waiting = shield.run(work);
        answer.tryEmitValue("done");

        assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo("done");
    }

    @Test
    void a_cancel_ends_the_waiting_and_not_the_work() {
        var waiting = shield.run(work).toCompletableFuture();

        waiting.cancel(true);

        assertThat(waiting).isCancelled();
        assertThat(cancelled).isFalse();
        answer.tryEmitValue("done");
        assertThat(ended).isTrue();
    }

    @Test
    void the_deadline_ends_the_waiting_and_not_the_work() {
        fails(shield.run(work), PortFailure.Unavailable.class);

        assertThat(cancelled).isFalse();
        answer.tryEmitValue("done");
        assertThat(ended).isTrue();
    }

    @Test
    void work_that_never_ends_is_abandoned() {
        fails(shield.run(work), PortFailure.Unavailable.class);

        Awaitility.await().atMost(PATIENCE).untilTrue(cancelled);
    }

    @Test
    void an_outage_is_told_from_a_defect() {
        fails(shield.run(Mono.error(new R2dbcTransientResourceException())), PortFailure.Unavailable.class);
        fails(
                shield.run(Mono.error(new R2dbcDataIntegrityViolationException("duplicate", "23505"))),
                R2dbcDataIntegrityViolationException.class);
        fails(shield.run(Mono.error(new IllegalStateException("a defect"))), IllegalStateException.class);
    }

    @Test
    void work_that_throws_while_it_is_put_together_fails_the_stage() {
        fails(
                shield.run(Mono.defer(() -> {
                    throw new IllegalStateException("a defect");
                })),
                IllegalStateException.class);
    }

    private static void fails(CompletionStage<?> stage, Class<? extends Throwable> type) {
        assertThat(stage)
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(type);
    }
}
