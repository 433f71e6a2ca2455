package dev.entente.bootstrap.wiring;

import dev.entente.application.KeyRing;
import dev.entente.domain.port.ImportQueue;
import dev.entente.persistence.PostgresStores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * What every instance does now and then, whoever else does it too: learn of keys, make room for the months to come,
 * forget requests that nobody will repeat any more, and scores that nobody reads any more.
 */
@Component
final class Housekeeping implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    /** Three times within the minute in which a revoked key ends everywhere, so that one may fail. */
    private static final Duration KEYS = Duration.ofSeconds(20);

    private static final Duration KEY_USES = Duration.ofMinutes(1);
    private static final Duration PARTITIONS = Duration.ofDays(1);
    private static final Duration FORGETTING = Duration.ofMinutes(1);

    /** Twice what is promised. */
    private static final Duration REQUESTS_ARE_KEPT = Duration.ofDays(2);

    /** For who would still see who was to be moved by a preview that another one has superseded. */
    private static final Duration PAST_SCORES_ARE_KEPT = Duration.ofDays(1);

    private static final Duration UPLOADS = Duration.ofHours(1);

    /** No upload is that slow: one whose newest page is older was cut, by a crash for example. */
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());
    private final KeyRing keys;
    private final PostgresStores stores;
    private final ImportQueue imports;
    private final InstantSource clock;

    Housekeeping(KeyRing keys, PostgresStores stores, ImportQueue imports, InstantSource clock) {
        this.keys = keys;
        this.stores = stores;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        every(KEYS, "learning of keys", keys::refresh);
        every(KEY_USES, "noting the uses of keys", keys::noteUses);
        every(
                UPLOADS,
                "forgetting cut uploads",
                () -> imports.discardAbandoned(clock.instant().minus(ABANDONED)));
        every(PARTITIONS, "making partitions", () -> stores.signalPartitions().makeAhead(clock.instant()));
        every(FORGETTING, "forgetting old requests", this::forgetRequests);
        every(FORGETTING, "forgetting scores of past policies", this::forgetScores);
    }

    private CompletionStage<?> forgetScores() {
        return stores.pastScores().forget(clock.instant().minus(PAST_SCORES_ARE_KEPT));
    }

    private CompletionStage<?> forgetRequests() {
        return stores.pastRequests().forget(clock.instant().minus(REQUESTS_ARE_KEPT));
    }

    private void every(Duration period, String what, Supplier<CompletionStage<?>> chore) {
        var _ = scheduler.scheduleWithFixedDelay(() -> run(what, chore), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(String what, Supplier<CompletionStage<?>> chore) {
        var _ = chore.get().exceptionally(failure -> {
            LOG.warn("{} failed and is tried again later: {}", what, failure.getMessage());
            return null;
        });
    }

    @Override
    public void close() {
        scheduler.shutdown();
    }
}
