package dev.entente.application;

import static dev.entente.application.Messages.NOON;
import static dev.entente.application.Messages.demoRequest;
import static dev.entente.application.Messages.identify;
import static dev.entente.application.Messages.user;
import static dev.entente.application.TestPolicy.TENANT;
import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.UnreliableLeadStore.Fault;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.DueLead;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.port.DueLeads;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.profile.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A demo request holds for 30 days, that of its day included: then the MQL that it made cools. */
class DecideDueLeadsTest {

    private static final Instant SUNK = Instant.parse("2026-04-01T00:00:00Z");

    private final InMemoryLeadStore memory = new InMemoryLeadStore(Runnable::run);
    private final UnreliableLeadStore store = new UnreliableLeadStore(memory);
    private final DueLeads dueLeads = new InMemoryDueLeads(memory);
    private final Decisions decisions = TestPolicy.decisions();
    private final DecideDueLeads decide = deciding(dueLeads);
    private Instant now = NOON;

    @Test
    void a_verdict_changes_when_it_is_due_and_once() {
        raiseHands(1);

        now = SUNK.minusMillis(1);
        decideUntilNobodyIsDue();
        assertThat(moves()).hasSize(1);
        now = SUNK;
        decideUntilNobodyIsDue();
        now = SUNK.plus(Duration.ofDays(1));
        decideUntilNobodyIsDue();

        assertThat(moves()).containsExactly("LEAD MQL", "MQL LEAD");
        assertThat(memory.transitions(TENANT).getLast().heldAt()).isEqualTo(SUNK);
    }

    @Test
    void after_a_long_time_without_anybody_the_change_holds_from_when_it_was_due() {
        raiseHands(3);

        now = SUNK.plus(Duration.ofDays(100));
        decideUntilNobodyIsDue();

        assertThat(memory.transitions(TENANT).subList(3, 6)).allSatisfy(cooled -> {
            assertThat(cooled.heldAt()).isEqualTo(SUNK);
            assertThat(cooled.recordedAt()).isEqualTo(now);
        });
        assertThat(moves()).hasSize(6);
    }

    @Test
    void a_clock_that_jumps_a_day_ahead_and_back_changes_nothing_twice() {
        raiseHands(1);

        now = SUNK.plus(Duration.ofHours(12));
        decideUntilNobodyIsDue();
        now = SUNK.minus(Duration.ofHours(12));
        decideUntilNobodyIsDue();
        now = SUNK.plus(Duration.ofHours(1));
        decideUntilNobodyIsDue();

        assertThat(moves()).containsExactly("LEAD MQL", "MQL LEAD");
    }

    @Test
    void who_was_claimed_by_two_at_once_changes_once() {
        List<LeadId> ids = raiseHands(2);
        now = SUNK;
        var due = answer(dueLeads.claim(now, 10, Duration.ofMinutes(1)));

        for (int i = 0; i < 2; i++) {
            answer(deciding(new Claimed(CompletableFuture.completedFuture(due), dueLeads))
                    .decideDue());
        }

        assertThat(moves()).containsExactlyInAnyOrder("LEAD MQL", "LEAD MQL", "MQL LEAD", "MQL LEAD");
        assertThat(memory.leads(TENANT))
                .extracting(Lead::version)
                .containsOnly(2L)
                .hasSameSizeAs(ids);
    }

    @Test
    void who_is_looked_at_early_is_told_exactly_when_to_come_again_and_stays_the_same_lead() {
        raiseHands(1);
        Instant early = onlyLead().scored().nextChangeAt();
        now = early == null ? now : early;

        assertThat(answer(decide.decideDue())).isEqualTo(1);

        assertThat(early).isBefore(SUNK);
        assertThat(onlyLead().scored().nextChangeAt()).isEqualTo(SUNK);
        assertThat(onlyLead().scored().at()).isEqualTo(early);
        assertThat(onlyLead().version()).isEqualTo(1);
        assertThat(answer(decide.decideDue())).isZero();
    }

    @Test
    void one_that_cannot_be_decided_on_holds_up_no_other() {
        LeadId poison = raiseHands(3).getFirst();
        store.failing(changes ->
                changes.leads().stream().anyMatch(change -> change.lead().id().equals(poison))
                        ? Fault.BEFORE_COMMIT
                        : Fault.NONE);

        now = SUNK;
        failure(decide.decideDue(), IllegalArgumentException.class);

        assertThat(memory.transitions(TENANT))
                .filteredOn(move -> move.heldAt().equals(SUNK))
                .extracting(Transition::leadId)
                .hasSize(2)
                .doesNotContain(poison);
    }

    @Test
    void a_store_that_is_gone_is_not_asked_for_each_lead() {
        raiseHands(3);
        var commits = new ArrayList<Object>();
        store.failing(changes -> {
            commits.add(changes);
            return Fault.UNAVAILABLE;
        });

        now = SUNK;
        failure(decide.decideDue(), PortFailure.Unavailable.class);

        assertThat(commits).hasSize(1);
    }

    @Test
    void a_pass_takes_up_to_a_hundred() {
        raiseHands(101);

        now = SUNK;

        assertThat(answer(decide.decideDue())).isEqualTo(100);
        assertThat(answer(decide.decideDue())).isEqualTo(1);
        assertThat(answer(decide.decideDue())).isZero();
    }

    private record Claimed(CompletableFuture<List<DueLead>> due, DueLeads rest) implements DueLeads {
        @Override
        public CompletableFuture<List<DueLead>> claim(Instant now, int limit, Duration lease) {
            return due;
        }

        @Override
        public CompletionStage<Void> postpone(TenantId tenant, List<Lead> leads) {
            return rest.postpone(tenant, leads);
        }
    }

    private DecideDueLeads deciding(DueLeads due) {
        return new DecideDueLeads(due, new LeadWork(store, decisions, Runnable::run), () -> now);
    }

    private List<LeadId> raiseHands(int many) {
        var receive = new ReceiveSignals(store, decisions, List.of(Runnable::run));
        IntStream.range(0, many)
                .forEach(i -> answer(receive.receive(
                        TENANT,
                        List.of(
                                identify("i" + i, user("u" + i), "u" + i + "@example.org"),
                                demoRequest("d" + i, user("u" + i))))));
        return memory.leads(TENANT).stream().map(Lead::id).toList();
    }

    private void decideUntilNobodyIsDue() {
        int due;
        do {
            due = answer(decide.decideDue());
        } while (due > 0);
    }

    private Lead onlyLead() {
        return memory.leads(TENANT).getFirst();
    }

    private List<String> moves() {
        return memory.transitions(TENANT).stream()
                .map(move -> move.from() + " " + move.to())
                .toList();
    }
}
