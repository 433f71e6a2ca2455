package dev.entente.domain.checking;

import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Message;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.lifecycle.MqlDecision;
import dev.entente.domain.lifecycle.Verdict;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Example;
import dev.entente.domain.policy.Example.Act;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.scoring.Assessment;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lives an example through: the lead is known from the first, then its signals come in one after the other, and each is
 * decided on as the running system does.
 */
final class ExampleRun {

    private static final Claims WHO = Claims.of(null, "example", null, null);

    private final ActPayloads payloads;
    private final CompiledPolicy compiled;
    private final Example example;
    private final Instant now;
    private long ids;

    private ExampleRun(CompiledPolicy compiled, Example example, ActPayloads payloads) {
        this.payloads = payloads;
        this.compiled = compiled;
        this.example = example;
        this.now = noon(0);
    }

    /** What became of the lead, and what the policy says of it in the end. */
    record Outcome(Lead lead, Assessment assessment, Verdict verdict) {}

    static Outcome of(CompiledPolicy compiled, Example example, ActPayloads payloads) {
        return new ExampleRun(compiled, example, payloads).run();
    }

    private Outcome run() {
        var roster = new Roster(new Deciding(compiled, () -> new UUID(0, ++ids), List.of()), Loaded.NOTHING);
        List<Signal> signals = signals();
        Instant first =
                signals.isEmpty() ? now : signals.getFirst().occurredAt().minusSeconds(1);
        LeadId id = roster.observe(new Observation(WHO, example.lead(), null, first), "example", first);
        for (Signal signal : signals) {
            roster.receive(new Message(new Observation(WHO, Map.of(), null, signal.occurredAt()), signal));
        }
        roster.passTime(id, now);
        return outcome(roster.rescored(id, now));
    }

    private Outcome outcome(Lead lead) {
        Policy policy = compiled.policy();
        var facts = new Facts(lead.traits(), lead.scored().state());
        Assessment assessment = Assessor.assess(policy, facts, now);
        return new Outcome(lead, assessment, MqlDecision.decide(policy, facts, assessment, lead.standing(), now));
    }

    /** The oldest first; those of one day in the order of the text, the last of them at noon. */
    private List<Signal> signals() {
        List<Act> oldestFirst = example.signals().stream()
                .sorted(Comparator.comparingInt(Act::daysAgo).reversed())
                .toList();
        long left = oldestFirst.stream().mapToLong(Act::times).sum();
        var signals = new ArrayList<Signal>();
        for (Act act : oldestFirst) {
            for (int i = 0; i < act.times(); i++) {
                signals.add(signal(act, noon(act.daysAgo()).minusSeconds(--left)));
            }
        }
        return signals;
    }

    private Instant noon(int daysAgo) {
        return example.day()
                .minusDays(daysAgo)
                .atTime(LocalTime.NOON)
                .atZone(compiled.policy().zone())
                .toInstant();
    }

    private Signal signal(Act act, Instant at) {
        return new Signal(
                new MessageId("example-" + ++ids),
                act.type(),
                act.name(),
                act.path(),
                act.channel(),
                act.campaign(),
                at,
                at,
                payloads.of(act));
    }
}
