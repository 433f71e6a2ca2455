package dev.entente.application;

import static dev.entente.application.Messages.demoRequest;
import static dev.entente.application.Messages.identify;
import static dev.entente.application.Messages.pricingVisit;
import static dev.entente.application.Messages.user;
import static dev.entente.application.Messages.visitor;
import static dev.entente.application.TestPolicy.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Message;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Points;
import dev.entente.domain.profile.Claims;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiveSignalsTest {

    private final ExecutorService driver = Executors.newFixedThreadPool(2);
    private final List<ExecutorService> lanes =
            List.of(Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor());
    private final InMemoryLeadStore store = new InMemoryLeadStore(driver);
    private final UnreliableLeadStore unreliable = new UnreliableLeadStore(store);
    private final ReceiveSignals receive = new ReceiveSignals(unreliable, TestPolicy.decisions(), lanes);

    @AfterEach
    void stop() {
        Stream.concat(Stream.of(driver), lanes.stream()).forEach(ExecutorService::shutdownNow);
    }

    @Test
    void a_message_counts_once_within_a_request_and_across_requests() {
        Message visit = pricingVisit("m-1", user("u"));

        assertThat(receive(visit, visit)).containsExactly(Receipt.ACCEPTED, Receipt.DUPLICATE);
        assertThat(receive(visit)).containsExactly(Receipt.DUPLICATE);
        assertThat(receive(pricingVisit("m-2", user("u")), visit)).containsExactly(Receipt.ACCEPTED, Receipt.DUPLICATE);
        assertThat(onlyLead().scored().scores().engagement()).isEqualTo(Points.of(2));
    }

    @Test
    void receipts_come_in_the_order_of_the_messages_whatever_lanes_they_took() {
        receive(pricingVisit("known", user("user-3")));
        Message[] messages = IntStream.range(0, 40)
                .mapToObj(i -> pricingVisit(i == 17 ? "known" : "m-" + i, user("user-" + i)))
                .toArray(Message[]::new);

        List<Receipt> receipts = receive(messages);

        assertThat(receipts.get(17)).isEqualTo(Receipt.DUPLICATE);
        assertThat(receipts).filteredOn(Receipt.ACCEPTED::equals).hasSize(39);
    }

    @Test
    void two_thousand_signals_sent_twice_over_many_callers_score_as_if_sent_one_after_another() {
        List<Message> storm = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Claims claims = i % 3 == 0 ? Claims.of("hot", "device-" + i % 5, null, null) : user("hot");
            Message visit = pricingVisit("m-" + i, claims);
            storm.addAll(List.of(visit, visit));
        }
        Collections.shuffle(storm, new Random(7));

        List<CompletableFuture<List<Receipt>>> answers = storm.parallelStream()
                .map(message -> receive.receive(TENANT, List.of(message)).toCompletableFuture())
                .toList();
        List<Receipt> receipts = answers.stream()
                .map(ReceiveSignalsTest::await)
                .flatMap(List::stream)
                .toList();

        assertThat(receipts).filteredOn(Receipt.ACCEPTED::equals).hasSize(2_000);
        assertThat(onlyLead().scored().scores().engagement()).isEqualTo(Points.of(2_000));
        assertThat(store.signals(TENANT)).hasSize(2_000);
    }

    @Test
    void a_visitor_who_becomes_known_brings_the_history_along_and_is_an_mql_once() {
        for (int i = 0; i < 50; i++) {
            receive(pricingVisit("m-" + i, visitor("device")));
        }
        assertThat(onlyLead().standing().stage())
                .as("nobody can be reached yet")
                .isEqualTo(Stage.LEAD);

        receive(identify("who", Claims.of("u", "device", "a@b.example", null), "a@b.example"));

        assertThat(onlyLead().standing().stage()).isEqualTo(Stage.MQL);
        assertThat(store.transitions(TENANT)).extracting(Transition::to).containsExactly(Stage.MQL);
    }

    @Test
    void versions_have_no_gaps_when_lanes_meet_on_one_lead() {
        List<CompletableFuture<List<Receipt>>> answers = IntStream.range(0, 300)
                .mapToObj(
                        i -> pricingVisit("m-" + i, i % 2 == 0 ? user("u") : Claims.of("u", "device-" + i, null, null)))
                .map(message -> receive.receive(TENANT, List.of(message)).toCompletableFuture())
                .toList();
        answers.forEach(ReceiveSignalsTest::await);

        List<Long> versions = store.signals(TENANT).stream()
                .map(stored -> stored.leadVersion())
                .distinct()
                .sorted()
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(onlyLead().version()).isEqualTo(versions.size());
    }

    @Test
    void a_message_that_spoils_a_commit_does_not_spoil_the_others() {
        unreliable.failing(changes -> changes.signals().stream()
                        .anyMatch(stored -> stored.signal().messageId().value().equals("poison"))
                ? UnreliableLeadStore.Fault.BEFORE_COMMIT
                : UnreliableLeadStore.Fault.NONE);

        List<CompletableFuture<List<Receipt>>> answers = IntStream.range(0, 100)
                .mapToObj(i -> pricingVisit(i == 50 ? "poison" : "m-" + i, user("u")))
                .map(message -> receive.receive(TENANT, List.of(message)).toCompletableFuture())
                .toList();

        for (int i = 0; i < 100; i++) {
            if (i == 50) {
                assertThat(answers.get(i)).failsWithin(Duration.ofSeconds(10));
            } else {
                assertThat(await(answers.get(i))).containsExactly(Receipt.ACCEPTED);
            }
        }
        assertThat(onlyLead().scored().scores().engagement()).isEqualTo(Points.of(99));
    }

    @Test
    void after_an_ambiguous_commit_the_same_message_is_a_duplicate_and_counted_once() {
        unreliable.failing(_ -> UnreliableLeadStore.Fault.AFTER_COMMIT);
        assertThat(receive.receive(TENANT, List.of(demoRequest("m", user("u")))).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(10));

        unreliable.failing(_ -> UnreliableLeadStore.Fault.NONE);

        assertThat(receive(demoRequest("m", user("u")))).containsExactly(Receipt.DUPLICATE);
        assertThat(store.signals(TENANT)).hasSize(1);
        assertThat(receive(pricingVisit("next", user("u")))).containsExactly(Receipt.ACCEPTED);
        assertThat(onlyLead().version()).isEqualTo(2);
    }

    @Test
    void a_full_lane_answers_overload_at_once_and_loses_nothing_it_accepted() {
        var stuck = new CompletableFuture<Void>();
        lanes.forEach(lane -> lane.execute(() -> await(stuck)));
        List<CompletableFuture<List<Receipt>>> answers = IntStream.range(0, 10_001)
                .mapToObj(i -> pricingVisit("m-" + i, user("u")))
                .map(message -> receive.receive(TENANT, List.of(message)).toCompletableFuture())
                .toList();

        assertThat(answers.getLast())
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(Overloaded.class);
        stuck.complete(null);

        answers.subList(0, 10_000).forEach(answer -> assertThat(await(answer)).containsExactly(Receipt.ACCEPTED));
        assertThat(store.signals(TENANT)).hasSize(10_000);
    }

    private List<Receipt> receive(Message... messages) {
        return await(receive.receive(TENANT, List.of(messages)).toCompletableFuture());
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private Lead onlyLead() {
        assertThat(store.leads(TENANT)).hasSize(1);
        return store.leads(TENANT).getFirst();
    }
}
