package dev.entente.application;

import static dev.entente.application.TestPolicy.TENANT;
import static dev.entente.contracts.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.LeadWork.Outcome.Commit;
import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.contracts.Samples;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Message;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Reason;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the past, against what was decided then. */
class AssessLeadTest {

    /** Something happens to one of three people, so many hours after the step before. */
    record Step(int hours, int person, Deed deed) {}

    enum Deed {
        VISITS,
        FEW_VISITS,
        ASKS_FOR_A_DEMO,
        IS_FOUND_TO_BE_A_USER,
        TELLS_ITS_ADDRESS,
        /** And so turns out to be the same as others who do. */
        SHARES_A_MAILBOX,
        IS_MOVED_BY_A_PERSON
    }

    @Property(tries = 60)
    void an_assessment_of_a_past_instant_is_what_was_decided_then(@ForAll("steps") List<Step> steps) {
        var office = new Office();
        var decided = new ArrayList<Lead>();
        for (Step step : steps) {
            office.play(step);
            office.store.leads(TENANT).stream()
                    .filter(lead -> lead.updatedAt().equals(office.now))
                    .forEach(decided::add);
        }
        for (Lead then : decided) {
            Explanation said = office.assess(then.id(), then.updatedAt(), null);
            assertThat(said.scores()).isEqualTo(then.scored().scores());
            assertThat(said.stage()).isEqualTo(then.standing().stage());
        }
        for (Transition move : office.store.transitions(TENANT)) {
            Explanation said = office.assess(move.leadId(), move.heldAt(), knownTo(move));
            assertThat(said.scores()).as("when %s", move).isEqualTo(move.scores());
        }
    }

    /** What time has made is decided before the message that found it due counts, however long ago that happened. */
    private static Instant knownTo(Transition move) {
        boolean madeByTime = move.heldAt().isBefore(move.recordedAt());
        return madeByTime ? move.recordedAt().minusNanos(1) : move.recordedAt();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 24 * 12),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Deed.class))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    @Test
    void what_time_has_made_is_decided_without_the_late_message_that_found_it_due() {
        var office = new Office();
        office.play(new Step(1, 0, Deed.VISITS));
        office.play(new Step(1, 0, Deed.TELLS_ITS_ADDRESS));
        office.now = office.now.plus(Duration.ofDays(19));
        office.play(new Step(0, 0, Deed.VISITS));

        Transition exit = office.store.transitions(TENANT).get(1);
        assertThat(exit.heldAt()).isBefore(exit.recordedAt());
        assertThat(office.assess(exit.leadId(), exit.heldAt(), knownTo(exit)).scores())
                .isEqualTo(exit.scores());
        assertThat(office.assess(exit.leadId(), exit.heldAt(), exit.recordedAt())
                        .scores())
                .isNotEqualTo(exit.scores());
    }

    @Test
    void after_a_join_the_rest_of_the_other_is_known() {
        var office = new Office();
        office.play(new Step(1, 0, Deed.TELLS_ITS_ADDRESS));
        office.play(new Step(1, 0, Deed.VISITS));
        office.play(new Step(1, 0, Deed.IS_MOVED_BY_A_PERSON));
        assertThat(office.store.transitions(TENANT))
                .extracting(Transition::to)
                .containsExactly(Stage.MQL, Stage.RECYCLED);
        office.play(new Step(1, 0, Deed.IS_FOUND_TO_BE_A_USER));
        Instant joined = office.now;
        office.play(new Step(1, 0, Deed.FEW_VISITS));

        LeadId survivor = office.store.leads(TENANT).getFirst().id();
        assertThat(office.store.joins(TENANT)).hasSize(1);
        assertThat(codes(office.assess(survivor, office.now, null))).contains("cooling_down");
        assertThat(codes(office.assess(survivor, joined, null))).contains("cooling_down", "no_new_interest");
    }

    @Test
    void the_version_that_was_in_force_then_is_asked_unless_another_is_named() {
        var office = new Office();
        office.play(new Step(1, 0, Deed.VISITS));
        Instant before = office.now;
        LeadId id = office.store.leads(TENANT).getFirst().id();
        Instant published = before.plus(Duration.ofHours(1));
        answer(office.policies.draft(TENANT, "another", Samples.maker(before)));
        office.policies.publish(TENANT, 2, published);
        office.now = published.plus(Duration.ofHours(1));

        assertThat(office.assess(id, before, null).policyVersion()).isEqualTo(1);
        assertThat(office.assess(id, published.minusNanos(1), null).policyVersion())
                .isEqualTo(1);
        assertThat(office.assess(id, published, null).policyVersion()).isEqualTo(2);
        assertThat(office.assess(id, before, office.now).policyVersion()).isEqualTo(1);
        assertThat(office.explained(id, new AssessmentQuery(before, null, 2)).policyVersion())
                .isEqualTo(2);
    }

    private static List<String> codes(Explanation explanation) {
        return explanation.reasons().stream().map(Reason::code).toList();
    }

    private static final Duration LATE = Duration.ofHours(20);

    /** One tenant with its clock. */
    private static final class Office {

        private final InMemoryPolicyStore policies = new InMemoryPolicyStore("a policy");
        private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);
        private final LeadWork work = new LeadWork(store, TestPolicy.decisions());
        private final DecideDueLeads due = new DecideDueLeads(new InMemoryDueLeads(store), work, this::now);
        private final AssessLead assess = new AssessLead(
                new FoundLeads(store),
                new InMemoryLeadHistory(store),
                new ActivePolicies(policies, TestPolicy::compiled, this::now),
                this::now,
                Runnable::run);
        private Instant now = Messages.NOON;
        private int messages;

        private Instant now() {
            return now;
        }

        void play(Step step) {
            passTime(step.hours);
            String device = "device-" + step.person;
            Claims visitor = Claims.of(null, device, null, null);
            switch (step.deed) {
                case VISITS -> receive(visits(visitor, 55));
                case FEW_VISITS -> receive(visits(visitor, 3));
                case ASKS_FOR_A_DEMO -> receive(List.of(message(visitor, SignalType.TRACK, "Demo Requested", null)));
                case TELLS_ITS_ADDRESS -> receive(List.of(message(visitor, SignalType.IDENTIFY, null, null)));
                case SHARES_A_MAILBOX ->
                    receive(List.of(message(
                            Claims.of(null, device, "office@example.org", null), SignalType.TRACK, "Mail Read", null)));
                case IS_FOUND_TO_BE_A_USER -> {
                    Claims user = Claims.of("user-" + step.person, null, null, null);
                    receive(List.of(message(user, SignalType.IDENTIFY, null, null)));
                    passTime(1);
                    Claims both = Claims.of("user-" + step.person, device, null, null);
                    receive(List.of(message(both, SignalType.IDENTIFY, null, null)));
                }
                case IS_MOVED_BY_A_PERSON -> move(step);
            }
        }

        private void passTime(int hours) {
            for (int hour = 0; hour < hours; hour++) {
                now = now.plus(Duration.ofHours(1));
                if (hour % 12 == 0) {
                    answer(due.decideDue());
                }
            }
            now = now.plusSeconds(1);
        }

        private List<Message> visits(Claims who, int times) {
            return IntStream.range(0, times)
                    .mapToObj(_ -> message(who, SignalType.PAGE, null, "/pricing"))
                    .toList();
        }

        /** No two at the same instant, and most of them late. */
        private Message message(Claims who, SignalType type, @Nullable String name, @Nullable String path) {
            now = now.plusMillis(1);
            Instant occurredAt = now.minus(LATE.multipliedBy(messages % 3));
            var id = new MessageId("m-" + messages++);
            var signal = new Signal(id, type, name, path, null, null, occurredAt, now, new byte[] {'{', '}'});
            Map<String, TraitValue> traits = type == SignalType.IDENTIFY
                    ? Map.of("email", new TraitValue.Text("ada@example.org"))
                    : new HashMap<>();
            return new Message(new Observation(who, traits, null, occurredAt), signal);
        }

        private void receive(List<Message> batch) {
            answer(work.run(TENANT, batch.getFirst().observation().claims().lookups(), Set.of(), (_, roster) -> {
                batch.forEach(roster::receive);
                return new Commit<>(0);
            }));
        }

        /** To the stage that lies furthest back. */
        private void move(Step step) {
            List<Lead> leads = store.leads(TENANT);
            if (leads.isEmpty()) {
                return;
            }
            Lead lead = leads.get(step.person % leads.size());
            List<Stage> legal = Lifecycle.movesFrom(lead.standing().stage()).stream()
                    .filter(stage -> stage != Stage.DISQUALIFIED)
                    .sorted()
                    .toList();
            if (!legal.isEmpty()) {
                var move = new Move(legal.getLast(), "said so", null, "Sam", null);
                answer(new MoveLead(work, this::now).move(TENANT, lead.id(), move, null));
            }
        }

        Explanation assess(LeadId id, Instant at, @Nullable Instant known) {
            return explained(id, new AssessmentQuery(at, known, null));
        }

        Explanation explained(LeadId id, AssessmentQuery query) {
            return ((AssessOutcome.Assessed) answer(assess.assess(TENANT, id, query))).explanation();
        }
    }
}
