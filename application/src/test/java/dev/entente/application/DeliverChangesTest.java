package dev.entente.application;

import static dev.entente.application.ScriptedConnector.DESTINATION;
import static dev.entente.contracts.SampleChanges.change;
import static dev.entente.contracts.SampleChanges.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.contracts.CapturedLogs;
import dev.entente.domain.port.Outbox;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.sync.Delivery;
import dev.entente.domain.sync.PushOutcome;
import dev.entente.domain.sync.PushOutcome.Applied;
import dev.entente.domain.sync.PushOutcome.Rejected;
import dev.entente.domain.sync.PushOutcome.Transient;
import dev.entente.domain.sync.Settlement;
import dev.entente.domain.sync.Settlement.Delivered;
import dev.entente.domain.sync.Settlement.Parked;
import dev.entente.domain.sync.Settlement.Retry;
import dev.entente.domain.sync.StageChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliverChangesTest {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final Transient OVERLOADED = new Transient("503", null);

    /** Every pause exactly at its nominal length. */
    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;

    private final ScriptedConnector connector = new ScriptedConnector();
    private Instant now = START;
    private final InMemoryOutbox outbox = new InMemoryOutbox(() -> now);

    @Test
    void what_was_applied_is_delivered_and_not_handed_over_again() {
        outbox.add(DESTINATION, change(1), change(2));

        assertThat(deliverDue()).isEqualTo(2);
        assertThat(deliverDue()).isZero();
        assertThat(connector.pushed()).containsExactly(change(1), change(2));
        assertThat(outbox.settlements()).containsExactly(new Delivered(START), new Delivered(START));
    }

    @Test
    void nothing_due_asks_nobody() {
        outbox.add("another", change(1));

        assertThat(deliverDue()).isZero();
        assertThat(connector.batches()).isEmpty();
    }

    @Test
    void a_pass_takes_up_to_fifty() {
        outbox.add(DESTINATION, changes(51).toArray(StageChange[]::new));

        assertThat(deliverDue()).isEqualTo(50);
        assertThat(deliverDue()).isEqualTo(1);
    }

    @Test
    void changes_of_a_lead_leave_in_commit_order() {
        StageChange first = change(1);
        StageChange second = change(first.leadId(), 2);
        outbox.add(DESTINATION, first, second);
        connector.answers(_ -> OVERLOADED);
        deliverDue();
        connector.answers(_ -> new Applied());
        pass(Duration.ofSeconds(5));

        assertThat(deliverDue()).isEqualTo(1);
        assertThat(deliverDue()).isEqualTo(1);
        assertThat(connector.pushed()).containsExactly(first, first, second);
    }

    @Test
    void a_lead_that_cannot_be_delivered_holds_up_no_other() {
        outbox.add(DESTINATION, change(1), change(2), change(3));
        connector.answers(change -> change.equals(change(2)) ? OVERLOADED : new Applied());

        deliverDue();

        assertThat(outbox.settlements())
                .containsExactly(new Delivered(START), new Retry(Duration.ofSeconds(5), "503"), new Delivered(START));
    }

    @Test
    void a_retry_waits_for_its_pause() {
        outbox.add(DESTINATION, change(1));
        connector.answers(_ -> OVERLOADED);
        deliverDue();

        pass(Duration.ofMillis(4_999));
        assertThat(deliverDue()).isZero();
        pass(Duration.ofMillis(1));
        assertThat(deliverDue()).isEqualTo(1);
    }

    @Test
    void a_retry_never_comes_before_it_was_asked_for() {
        outbox.add(DESTINATION, change(1));
        connector.answers(_ -> new Transient("429", START.plusSeconds(120)));

        deliverDue();

        assertThat(outbox.settlements()).containsExactly(new Retry(Duration.ofSeconds(126), "429"));
    }

    @Test
    void what_is_refused_for_good_is_parked_at_once_with_the_reason() {
        outbox.add(DESTINATION, change(1));
        connector.answers(_ -> new Rejected("422"));

        try (var logs = CapturedLogs.open()) {
            deliverDue();
            assertThat(logs.lines()).singleElement().asString().contains("delivery 1 to webhook is parked: 422");
        }

        assertThat(outbox.settlements()).containsExactly(new Parked(START, "422"));
        pass(Duration.ofDays(2));
        assertThat(deliverDue()).isZero();
    }

    @Test
    void after_eight_tries_over_about_27_hours_it_is_parked() {
        outbox.add(DESTINATION, change(1));
        connector.answers(_ -> OVERLOADED);

        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(deliverDue()).isEqualTo(1);
            if (outbox.settlements().getFirst() instanceof Retry retry) {
                pass(retry.pause());
            }
        }

        assertThat(Duration.between(START, now)).isEqualTo(Duration.parse("PT27H35M5S"));
        assertThat(outbox.settlements()).containsExactly(new Parked(now, "given up after 8 tries: 503"));
    }

    @Test
    void a_worker_that_dies_leaves_a_lease_that_runs_out() {
        outbox.add(DESTINATION, change(1));
        connector.behaves(_ -> new CompletableFuture<>());
        var dead = deliverChanges().deliverDue();
        connector.answers(_ -> new Applied());

        pass(DeliverChanges.LEASE.minusMillis(1));
        assertThat(deliverDue()).isZero();
        pass(Duration.ofMillis(1));
        assertThat(deliverDue()).isEqualTo(1);
        assertThat(dead.toCompletableFuture()).isNotDone();
        assertThat(connector.pushed()).containsExactly(change(1), change(1));
    }

    @Test
    void a_lost_lease_is_told_and_harmless() {
        outbox.add(DESTINATION, change(1));
        var slow = new CompletableFuture<List<PushOutcome>>();
        connector.behaves(_ -> slow);
        var late = deliverChanges().deliverDue();
        connector.answers(_ -> new Applied());
        pass(DeliverChanges.LEASE);
        deliverDue();

        try (var logs = CapturedLogs.open()) {
            slow.complete(List.of(OVERLOADED));
            assertThat(logs.lines()).singleElement().asString().contains("outlived its lease");
        }

        assertThat(late.toCompletableFuture()).isCompletedWithValue(1);
        assertThat(outbox.settlements()).containsExactly(new Delivered(now));
    }

    static Stream<Function<List<StageChange>, CompletionStage<List<PushOutcome>>>> broken_contracts() {
        return Stream.of(
                _ -> {
                    throw new IllegalStateException("thrown");
                },
                _ -> CompletableFuture.failedStage(new IllegalStateException("failed")),
                _ -> CompletableFuture.completedStage(List.of(new Applied())));
    }

    @ParameterizedTest
    @MethodSource("broken_contracts")
    void a_connector_that_breaks_its_contract_costs_a_try(
            Function<List<StageChange>, CompletionStage<List<PushOutcome>>> broken) {
        outbox.add(DESTINATION, change(1), change(2));
        connector.behaves(broken);

        assertThat(deliverDue()).isEqualTo(2);
        assertThat(outbox.settlements()).hasSize(2).allMatch(Retry.class::isInstance);
    }

    @Test
    void a_delivery_that_cannot_be_settled_keeps_no_other_from_it() {
        outbox.add(DESTINATION, change(1), change(2), change(3));
        var failing = new DeliverChanges(failingFor(2), connector, () -> now, MIDDLE).deliverDue();

        assertThatThrownBy(() -> failing.toCompletableFuture().join())
                .hasCauseInstanceOf(PortFailure.Unavailable.class);
        assertThat(outbox.settlements()).hasSize(2);
    }

    @Test
    void whatever_comes_back_each_lead_is_told_in_order_and_nothing_is_lost() {
        var random = new Random(11);
        IntStream.range(0, 200)
                .forEach(i -> outbox.add(DESTINATION, change(change(i % 20).leadId(), i / 20 + 1L)));
        List<PushOutcome> answers = List.of(new Applied(), OVERLOADED, OVERLOADED, new Rejected("400"));
        connector.answers(_ -> answers.get(random.nextInt(answers.size())));

        for (int hour = 0; hour < 24 * 20 && !outbox.allFinished(); hour++) {
            deliverDue();
            pass(Duration.ofHours(1));
        }

        assertThat(outbox.allFinished()).isTrue();
        assertThat(connector.pushed().stream().distinct()).hasSize(200);
        for (int lead = 0; lead < 20; lead++) {
            assertThat(versionsToldOf(change(lead))).isSorted();
        }
    }

    private List<Long> versionsToldOf(StageChange sample) {
        return connector.pushed().stream()
                .filter(change -> change.leadId().equals(sample.leadId()))
                .map(StageChange::leadVersion)
                .toList();
    }

    private Outbox failingFor(long id) {
        return new Outbox() {
            @Override
            public CompletionStage<List<Delivery>> claim(String to, int limit, Duration lease) {
                return outbox.claim(to, limit, lease);
            }

            @Override
            public CompletionStage<Boolean> settle(Delivery delivery, Settlement settlement) {
                return delivery.id() == id
                        ? CompletableFuture.failedStage(
                                new PortFailure.Unavailable("gone", new IllegalStateException("gone")))
                        : outbox.settle(delivery, settlement);
            }
        };
    }

    private DeliverChanges deliverChanges() {
        return new DeliverChanges(outbox, connector, () -> now, MIDDLE);
    }

    private int deliverDue() {
        return deliverChanges().deliverDue().toCompletableFuture().join();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
