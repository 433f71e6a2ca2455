package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Streams.Step;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.Assessor;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Where a batch begins or ends never matters, and what is stored always explains itself. */
class BatchingTest {

    private static final List<String> POSITIVE = List.of("visit", "webinar", "demo");

    @Property(tries = 150)
    void any_batches_lead_to_the_same_as_one_message_at_a_time(
            @ForAll("streams") List<Step> stream, @ForAll Random random) {
        Ledger single = Streams.played(stream, () -> true);
        Ledger batched = Streams.played(stream, () -> random.nextInt(4) == 0);
        assertThat(outcome(batched)).isEqualTo(outcome(single));
    }

    @Property(tries = 100)
    void what_is_stored_explains_every_lead(@ForAll("streams") List<Step> stream, @ForAll Random random) {
        Ledger ledger = Streams.played(stream, () -> random.nextInt(3) == 0);
        assertThat(ledger.signals).hasSize((int)
                stream.stream().filter(Step.Says.class::isInstance).count());
        ledger.leads().forEach(lead -> scoreIsTheFoldOfItsHistory(ledger, lead));
        ledger.leads().forEach(lead -> neverPingPong(ledger, lead));
        assertThat(ledger.joins)
                .allSatisfy(join -> assertThat(ledger.lead(join.absorbed()).has(IdentityKind.USER_ID))
                        .isFalse());
    }

    /** All but versions, which count commits. */
    private static List<Object> outcome(Ledger ledger) {
        return List.of(
                ledger.leads().stream()
                        .map(lead -> lead.withVersion(0))
                        .sorted(Comparator.comparing(Lead::id))
                        .toList(),
                ledger.signals.stream()
                        .map(signal -> new StoredSignal(signal.leadId(), 0, 0, signal.recordedAt(), signal.signal()))
                        .toList(),
                ledger.joins.stream()
                        .map(join -> new Join(join.survivor(), join.absorbed(), 0, join.at()))
                        .toList(),
                ledger.transitions.stream().map(BatchingTest::withoutVersion).toList(),
                ledger.conflicts,
                ledger.audit);
    }

    private static Transition withoutVersion(Transition moved) {
        return new Transition(
                moved.id(),
                moved.leadId(),
                0,
                0,
                moved.from(),
                moved.to(),
                moved.heldAt(),
                moved.recordedAt(),
                moved.actor(),
                moved.reason(),
                moved.note(),
                moved.inferred(),
                moved.policyVersion(),
                moved.scores(),
                moved.evidence());
    }

    private static void scoreIsTheFoldOfItsHistory(Ledger ledger, Lead lead) {
        CompiledPolicy policy = Streams.agreement().compile();
        EngagementState state = remembered(policy, historyOf(ledger, lead))
                .within(policy, PolicyDay.of(lead.updatedAt(), policy.policy().zone()));
        Traits traits = Traits.NONE;
        for (TraitRecord record : ledger.traits) {
            if (ledger.survivor(record.leadId()).equals(lead.id())) {
                traits = traits.merge(new Traits(Map.of(record.name(), record.observed())));
            }
        }
        assertThat(lead.scored().state()).isEqualTo(state);
        assertThat(lead.traits()).isEqualTo(traits);
        assertThat(lead.scored().scores())
                .isEqualTo(Assessor.assess(policy.policy(), new Facts(traits, state), lead.updatedAt())
                        .scores());
    }

    /** Whenever the policy lets a lead in again, something positive has happened since it left. */
    private static void neverPingPong(Ledger ledger, Lead lead) {
        @Nullable Instant left = null;
        for (Transition move : ledger.transitionsOf(lead.id())) {
            Instant exit = left;
            if (exit != null && move.to() == Stage.MQL && move.actor() instanceof Actor.Policy) {
                assertThat(historyOf(ledger, lead))
                        .anyMatch(signal -> POSITIVE.contains(String.valueOf(signal.name()))
                                && signal.occurredAt().isAfter(exit));
            }
            boolean isExit = move.to() == Stage.LEAD || move.to() == Stage.RECYCLED;
            left = isExit && !(move.actor() instanceof Actor.Joining) ? move.heldAt() : left;
        }
    }

    private static List<Signal> historyOf(Ledger ledger, Lead lead) {
        return ledger.signals.stream()
                .filter(stored -> ledger.survivor(stored.leadId()).equals(lead.id()))
                .map(StoredSignal::signal)
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> streams() {
        return Streams.streams();
    }
}
