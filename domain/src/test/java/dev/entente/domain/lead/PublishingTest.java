package dev.entente.domain.lead;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.Policies;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicyDay;
import dev.entente.domain.signal.Details;
import dev.entente.domain.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A policy on its way into force: what commits keep of it, and moves that were left to people. */
class PublishingTest {

    /** A visit is worth 30 points. */
    private static final Policies BEFORE =
            policy().rule("visit", "30").rule("unsubscribed", "-30").requires("email");

    /** A visit is worth 80 points, of which 8 fade each day: it is enough for an MQL until the fourth day. */
    private static final CompiledPolicy AFTER = second(policy().decay(new Decay.Linear(10), 100)
            .rule("visit", "80")
            .rule("unsubscribed", "-30")
            .requires("email")
            .disqualify(is("country", "XX"), "out of reach")
            .build());

    private final Ledger ledger = new Ledger(BEFORE);

    @Test
    void a_preview_says_where_a_lead_would_be_moved_and_moves_nobody() {
        ledger.receive(ada().did("visit", NOON));
        ledger.preview(AFTER, NOON);
        assertThat(scoredUnderCandidate().movesTo()).isEqualTo(Stage.MQL);
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.LEAD);
        ledger.receive(ada().did("unsubscribed", daysAfterNoon(1)));
        assertThat(scoredUnderCandidate().movesTo()).isNull();
        assertThat(ledger.moves()).isEmpty();
    }

    @Test
    void a_disqualifier_of_both_policies_has_struck_already_and_a_new_one_strikes() {
        CompiledPolicy more = second(policy().disqualify(is("country", "XX"), "out of reach")
                .disqualify(is("title", "Student"), "too early")
                .build());
        var both = new Ledger(policy().disqualify(is("country", "XX"), "out of reach"));
        both.receive(ada().with("country", "XX").did("visit", NOON));
        Lead disqualified = both.onlyLead();
        var why = new PersonsMove(Stage.LEAD, "a mistake", null, new Actor.Person("Grace"), NOON);
        both.commit(Set.of(), Set.of(disqualified.id()), roster -> roster.move(disqualified.id(), why, NOON));
        both.receive(user("bob").with("title", "Student").did("visit", NOON));
        both.preview(more, NOON);
        assertThat(both.candidates.values())
                .extracting(Scored::movesTo)
                .containsExactlyInAnyOrder(null, Stage.DISQUALIFIED);
    }

    @Test
    void a_pending_move_waits_through_signals_and_time_and_is_made_once() {
        published();
        ledger.receive(ada().did("visit", daysAfterNoon(1)));
        passTime(daysAfterNoon(2));
        assertThat(ledger.moves()).isEmpty();
        assertThat(ledger.onlyLead().scored().movesTo()).isEqualTo(Stage.MQL);
        assertThat(release(daysAfterNoon(2))).isTrue();
        assertThat(release(daysAfterNoon(2))).isFalse();
        assertThat(ledger.moves()).containsExactly("LEAD MQL: policy_published");
        Transition move = ledger.transitions.getLast();
        assertThat(move.note()).contains("enter bar");
        assertThat(move.policyVersion()).isEqualTo(2);
        assertThat(move.evidence()).isNotEmpty();
        assertThat(ledger.onlyLead().scored().movesTo()).isNull();
        ledger.check();
    }

    @Test
    void a_pending_move_that_the_policy_no_longer_wants_is_void_and_the_next_one_is_made() {
        published();
        ledger.receive(ada().did("unsubscribed", daysAfterNoon(1)));
        assertThat(ledger.onlyLead().scored().movesTo()).isNull();
        assertThat(release(daysAfterNoon(1))).isFalse();
        ledger.receive(ada().did("visit", daysAfterNoon(2)));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
        ledger.check();
    }

    @Test
    void time_makes_a_pending_move_void_too() {
        published();
        passTime(daysAfterNoon(3));
        assertThat(ledger.onlyLead().scored().movesTo()).isEqualTo(Stage.MQL);
        passTime(daysAfterNoon(4));
        assertThat(ledger.onlyLead().scored().movesTo()).isNull();
        assertThat(ledger.moves()).isEmpty();
        ledger.check();
    }

    @Test
    void an_mql_that_the_new_policy_does_not_want_stays_until_its_move_is_made() {
        ledger.receive(ada().did("visit", NOON), ada().did("visit", NOON));
        ledger.preview(second(policy().rule("visit", "1").build()), NOON);
        ledger.publish();
        ledger.receive(ada().did("visit", daysAfterNoon(1)));
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.MQL);
        release(daysAfterNoon(1));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL LEAD: policy_published");
    }

    @Test
    void a_pending_disqualification_waits_as_well() {
        ledger.receive(ada().with("country", "XX").did("visit", NOON));
        ledger.preview(AFTER, NOON);
        ledger.publish();
        ledger.receive(ada().did("visit", daysAfterNoon(1)));
        assertThat(ledger.onlyLead().scored().movesTo()).isEqualTo(Stage.DISQUALIFIED);
        release(daysAfterNoon(1));
        assertThat(ledger.moves()).containsExactly("LEAD DISQUALIFIED: policy_published");
    }

    @Test
    void a_person_who_moves_a_lead_decides_in_the_place_of_the_pending_move() {
        published();
        var why = new PersonsMove(Stage.MQL, "met at a fair", null, new Actor.Person("Grace"), daysAfterNoon(1));
        Lead lead = ledger.onlyLead();
        ledger.commit(Set.of(), Set.of(lead.id()), roster -> roster.move(lead.id(), why, daysAfterNoon(1)));
        assertThat(ledger.onlyLead().scored().movesTo()).isNull();
    }

    @Test
    void a_join_does_not_make_a_pending_move() {
        ledger.receive(visitor("device").email("ada@example.org").did("visit", NOON));
        ledger.receive(user("ada").at(NOON));
        ledger.preview(AFTER, NOON);
        ledger.publish();
        ledger.receive(user("ada").device("device").at(NOON.plusSeconds(1)));
        assertThat(ledger.onlyLead().scored().movesTo()).isEqualTo(Stage.MQL);
        assertThat(ledger.moves()).isEmpty();
    }

    @Test
    void a_join_with_a_lead_the_preview_has_not_come_to_leaves_both_to_it() {
        ledger.receive(visitor("device").did("visit", NOON));
        ledger.receive(user("ada").did("visit", NOON));
        ledger.preview(AFTER, NOON);
        ledger.candidates.remove(ledger.leads().getFirst().id());
        ledger.receive(user("ada").device("device").at(NOON.plusSeconds(1)));
        assertThat(ledger.candidates).isEmpty();
    }

    @Property(tries = 150)
    void what_commits_keep_of_a_candidate_is_the_fold_of_the_whole_history(
            @ForAll(supplier = Histories.class) History history, @ForAll(supplier = Histories.class) History other) {
        var both = new Ledger(other.policy());
        List<Signal> signals = history.signals();
        for (int i = 0; i < signals.size(); i++) {
            if (i == signals.size() / 3) {
                // Not later than what comes in after it: it would forget a day that this still asks for.
                both.preview(second(history.policy().policy()), signals.get(i).receivedAt());
            }
            String who = i % 3 == 0 ? "a" : "b";
            both.receive(new Message(
                    (i == 2 * signals.size() / 3 ? user("a").device("b") : who.equals("a") ? user("a") : visitor("b"))
                            .observation(signals.get(i).occurredAt()),
                    signals.get(i)));
        }
        if (signals.size() > 2) {
            assertThat(both.candidates.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            both.leads().stream().map(Lead::id).toList());
        }
        both.candidates.forEach((id, scored) -> {
            Instant at = both.lead(id).updatedAt();
            CompiledPolicy candidate = second(history.policy().policy());
            PolicyDay day = PolicyDay.of(at, candidate.policy().zone());
            assertThat(scored.state().within(candidate, day))
                    .isEqualTo(both.folded(id).within(candidate, day));
            assertThat(scored).isEqualTo(both.foresight().scored(both.lead(id), both.folded(id), at));
        });
    }

    private void published() {
        ledger.receive(ada().did("visit", NOON));
        ledger.preview(AFTER, NOON);
        ledger.publish();
    }

    private Scored scoredUnderCandidate() {
        return ledger.candidates.values().iterator().next();
    }

    private static CompiledPolicy second(Policy policy) {
        return CompiledPolicy.compile(2, policy, _ -> Details.NONE);
    }

    private static Told ada() {
        return user("ada").email("ada@example.org");
    }

    private boolean release(Instant now) {
        Lead before = ledger.onlyLead();
        ledger.commit(Set.of(), Set.of(before.id()), roster -> roster.release(before.id(), now));
        return ledger.onlyLead().version() != before.version();
    }

    private void passTime(Instant now) {
        Lead before = ledger.onlyLead();
        ledger.commit(Set.of(), Set.of(before.id()), roster -> roster.passTime(before.id(), now));
    }
}
