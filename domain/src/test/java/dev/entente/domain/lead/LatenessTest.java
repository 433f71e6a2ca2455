package dev.entente.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.Signals;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** When and in which order signals reach us never matters to an assessment; a stage is another matter. */
class LatenessTest {

    @Property
    void who_is_heard_of_at_once_and_who_late_and_in_disorder_come_to_the_same_assessment(
            @ForAll(supplier = Histories.class) History history, @ForAll Random random) {
        List<Signal> inTime = history.signals().stream()
                .sorted(Comparator.comparing(Signal::occurredAt))
                .toList();
        var late = new ArrayList<>(history.signals());
        Collections.shuffle(late, random);
        assertThat(assessed(history, late, _ -> history.now(), random))
                .isEqualTo(assessed(history, inTime, Signal::occurredAt, random));
    }

    private static Assessment assessed(
            History history, List<Signal> signals, Function<Signal, Instant> receivedAt, Random random) {
        var ledger = new Ledger(history.policy());
        ledger.receive(message(Signals.signal(SignalType.IDENTIFY, null, null, null, Instant.EPOCH)));
        var batch = new ArrayList<Message>();
        for (Signal signal : signals) {
            batch.add(message(received(signal, receivedAt.apply(signal))));
            if (random.nextInt(3) == 0) {
                ledger.receive(batch);
                batch.clear();
            }
        }
        ledger.receive(batch);
        Lead lead = ledger.onlyLead();
        return Assessor.assess(
                history.policy().policy(),
                new Facts(lead.traits(), lead.scored().state()),
                history.now());
    }

    private static Message message(Signal signal) {
        return new Message(
                new Observation(Claims.of("ada", null, null, null), Map.of(), null, signal.occurredAt()), signal);
    }

    private static Signal received(Signal signal, Instant at) {
        return new Signal(
                signal.messageId(),
                signal.type(),
                signal.name(),
                signal.path(),
                signal.channel(),
                signal.campaign(),
                signal.occurredAt(),
                at,
                signal.payload());
    }
}
