package dev.entente.application;

import dev.entente.domain.port.Connector;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.Settlement;
import dev.entente.domain.sync.StageChange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hands the stage changes that are due to one connector, and writes down how each ended. Claiming and settling are
 * commits of their own; nothing is held open while the other side is asked. Whoever dies in between leaves a lease that
 * runs out, and the change goes out again: at least once, recognisable by {@link StageChange#id()}.
 */
public final class DeliverChanges {

    static final int BATCH = 50;

    /** Longer than any connector needs for a {@link #BATCH}; as long as a change waits when its worker was killed. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(DeliverChanges.class.getName());

    private final Outbox outbox;
    private final Connector connector;
    private final InstantSource clock;
    private final RetrySchedule retries;

    /** @param random draws the pauses between tries; used by several threads */
    public DeliverChanges(Outbox outbox, Connector connector, InstantSource clock, RandomGenerator random) {
        this.outbox = outbox;
        this.connector = connector;
        this.clock = clock;
        this.retries = new RetrySchedule(random);
    }

    /**
     * One pass; several may run at once, here and in other instances.
     *
     * @return how many changes were handed over, whatever became of them; fails when the outbox does, after settling
     *     what could be settled
     */
    public CompletionStage<Integer> deliverDue() {
        return outbox.claim(connector.destination(), BATCH, LEASE)
                .thenCompose(claimed -> claimed.isEmpty() ? CompletableFuture.completedStage(0) : deliver(claimed));
    }

    private CompletionStage<Integer> deliver(List<Delivery> claimed) {
        return push(claimed)
                .thenCompose(outcomes -> settleEach(claimed, outcomes))
                .thenApply(_ -> claimed.size());
    }

    private CompletionStage<List<PushOutcome>> push(List<Delivery> claimed) {
        List<StageChange> changes =
                claimed.stream().map(delivery -> delivery.message().change()).toList();
        return CompletableFuture.completedStage(changes)
                .thenCompose(connector::push)
                .handle((outcomes, failure) -> oneForEach(claimed, outcomes, failure));
    }

    /** A connector that breaks its contract costs its changes a try, never the loop. */
    private List<PushOutcome> oneForEach(
            List<Delivery> claimed, @Nullable List<PushOutcome> outcomes, @Nullable Throwable failure) {
        if (outcomes != null && outcomes.size() == claimed.size()) {
            return outcomes;
        }
        LOG.log(
                Level.ERROR,
                "the connector of " + connector.destination() + " did not answer for each change",
                failure);
        PushOutcome unknown = new PushOutcome.Transient("the connector did not say how it ended", null);
        return claimed.stream().map(_ -> unknown).toList();
    }

    /** Side by side, so that one that cannot be written keeps no other from being written. */
    private CompletionStage<Void> settleEach(List<Delivery> claimed, List<PushOutcome> outcomes) {
        Instant now = clock.instant();
        return CompletableFuture.allOf(IntStream.range(0, claimed.size())
                .mapToObj(i -> settle(claimed.get(i), settlement(claimed.get(i), outcomes.get(i), now)))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new));
    }

    private Settlement settlement(Delivery delivery, PushOutcome outcome, Instant now) {
        return switch (outcome) {
            case PushOutcome.Applied() -> new Settlement.Delivered(now);
            case PushOutcome.Rejected(String detail) -> new Settlement.Parked(now, detail);
            case PushOutcome.Transient failed ->
                retries.next(delivery.attempt(), now, failed.notBefore())
                        .<Settlement>map(pause -> new Settlement.Retry(pause, failed.detail()))
                        .orElseGet(() -> new Settlement.Parked(
                                now, "given up after " + delivery.attempt() + " tries: " + failed.detail()));
        };
    }

    private CompletionStage<Void> settle(Delivery delivery, Settlement settlement) {
        return outbox.settle(delivery, settlement).thenAccept(held -> report(delivery, settlement, held));
    }

    private static void report(Delivery delivery, Settlement settlement, boolean held) {
        String what = "delivery " + delivery.id() + " to " + delivery.message().destination();
        if (!held) {
            LOG.log(Level.WARNING, what + " outlived its lease; somebody else makes it again");
        } else if (settlement instanceof Settlement.Parked parked) {
            LOG.log(Level.WARNING, what + " is parked: " + parked.error());
        }
    }
}
