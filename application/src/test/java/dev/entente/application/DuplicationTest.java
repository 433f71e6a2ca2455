package dev.entente.application;

import static dev.entente.application.Messages.demoRequest;
import static dev.entente.application.Messages.identify;
import static dev.entente.application.Messages.pricingVisit;
import static dev.entente.application.TestPolicy.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Message;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.profile.Claims;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever hears nothing sends again: in the same request or another, at once or much later. It counts once. */
class DuplicationTest {

    /** What one of three people does; each may be known by a device alone. */
    record Step(int person, boolean isKnown, Deed deed) {

        Message message(int number) {
            Claims claims = Claims.of(isKnown ? "u-" + person : null, "device-" + person, null, null);
            String id = "m-" + number;
            return switch (deed) {
                case VISITS -> pricingVisit(id, claims);
                case ASKS_FOR_A_DEMO -> demoRequest(id, claims);
                case TELLS_ITS_ADDRESS -> identify(id, claims, person + "@example.org");
            };
        }
    }

    enum Deed {
        VISITS,
        ASKS_FOR_A_DEMO,
        TELLS_ITS_ADDRESS
    }

    @Property(tries = 200)
    void what_is_sent_again_anywhere_counts_once(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        var once = new ArrayList<Message>();
        var again = new ArrayList<Message>();
        for (Step step : steps) {
            once.add(step.message(once.size()));
            again.add(once.getLast());
            while (random.nextInt(3) == 0) {
                again.add(once.get(random.nextInt(once.size())));
            }
        }

        var heard = new Intake();
        var asked = new Intake();
        heard.receiveInBatches(once, random);
        asked.receiveInBatches(again, random);

        assertThat(asked.outcome()).isEqualTo(heard.outcome());
        assertThat(asked.receipts).containsExactlyElementsOf(firstOnly(again));
    }

    private static List<Receipt> firstOnly(List<Message> sent) {
        Set<Object> seen = new HashSet<>();
        return sent.stream()
                .map(message -> seen.add(message.signal().messageId()) ? Receipt.ACCEPTED : Receipt.DUPLICATE)
                .toList();
    }

    private static final class Intake {

        private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);
        private final ReceiveSignals receive =
                new ReceiveSignals(store, TestPolicy.decisions(), List.of(Runnable::run, Runnable::run));
        private final List<Receipt> receipts = new ArrayList<>();

        void receiveInBatches(List<Message> messages, Random random) {
            int from = 0;
            while (from < messages.size()) {
                int to = Math.min(messages.size(), from + 1 + random.nextInt(4));
                receipts.addAll(receive.receive(TENANT, messages.subList(from, to))
                        .toCompletableFuture()
                        .resultNow());
                from = to;
            }
        }

        /** All but ids and versions, of which some are drawn for what is decided again. */
        List<List<String>> outcome() {
            return List.of(
                    store.leads(TENANT).stream()
                            .map(lead -> lead.traits() + " " + lead.scored().scores() + " "
                                    + lead.scored().state() + " "
                                    + lead.standing().stage())
                            .sorted()
                            .toList(),
                    store.signals(TENANT).stream()
                            .map(StoredSignal::signal)
                            .map(signal -> signal.messageId().value())
                            .sorted()
                            .toList(),
                    store.transitions(TENANT).stream()
                            .map(move -> move.from() + " " + move.to() + " " + move.reason())
                            .sorted()
                            .toList());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2), Arbitraries.of(true, false), Arbitraries.of(Deed.class))
                .as(Step::new)
                .list()
                .ofMaxSize(15);
    }
}
