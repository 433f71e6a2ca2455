package dev.entente.domain.lead;

import static dev.entente.domain.Policies.points;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Histories;
import dev.entente.domain.History;
import dev.entente.domain.Policies;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.policy.TraitTest;
import dev.entente.domain.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What time alone does to a lead: once, from when it was due, whoever looks and when. */
class PassingTimeTest {

    /** 50 points on a day are 45 on the next and fall below 35 with the fourth. */
    private static final Policies COOLING =
            policy().decay(new Decay.Linear(10), 100).rule("visit", "50").requires("email");

    private static final Instant COOLED = Instant.parse("2026-03-06T00:00:00Z");

    private Ledger ledger = new Ledger(COOLING);

    @Test
    void an_mql_cools_at_the_instant_it_is_due_and_once() {
        ledger.receive(ada().did("visit", NOON));
        assertThat(passTime(COOLED.minusMillis(1))).isFalse();
        assertThat(passTime(COOLED)).isTrue();
        assertThat(passTime(COOLED)).isFalse();
        assertThat(passTime(daysAfterNoon(30))).isFalse();
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL LEAD: below_enter_bar");
        assertThat(lead().version()).isEqualTo(2);
    }

    @Test
    void what_was_due_long_ago_holds_from_then_and_is_recorded_now() {
        ledger.receive(ada().did("visit", NOON));
        passTime(daysAfterNoon(9));
        Transition cooled = ledger.transitions.getLast();
        assertThat(cooled.heldAt()).isEqualTo(COOLED);
        assertThat(cooled.recordedAt()).isEqualTo(daysAfterNoon(9));
        assertThat(cooled.actor()).isEqualTo(new Actor.Policy());
        assertThat(cooled.scores().score()).isEqualTo(points("30"));
        assertThat(lead().standing().since()).isEqualTo(COOLED);
        assertThat(lead().updatedAt()).isEqualTo(daysAfterNoon(9));
        assertThat(lead().scored().scores().score()).isEqualTo(points("5"));
        assertThat(lead().scored().at()).isEqualTo(daysAfterNoon(9));
    }

    @Test
    void all_that_happened_while_nobody_looked_is_made_up_for_in_its_order() {
        ledger = new Ledger(policy().fit("company", dated(new TraitTest.OlderThan(2)), "50")
                .exclude(dated(new TraitTest.OlderThan(100)))
                .disqualify(dated(new TraitTest.OlderThan(4)), "contract ended"));
        ledger.receive(user("u").with("contractEnd", "2026-03-02").did("visit", NOON));
        passTime(daysAfterNoon(20));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL DISQUALIFIED: disqualified");
        assertThat(ledger.transitions)
                .extracting(Transition::heldAt)
                .containsExactly(Instant.parse("2026-03-04T00:00:00Z"), Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(ledger.transitions).extracting(Transition::leadVersion).containsOnly(2L);
    }

    @Test
    void a_rest_that_ends_lets_in_who_showed_interest_while_it_lasted() {
        ledger = new Ledger(policy().rule("visit", "50").coolDown(3));
        ledger.receive(ada().did("visit", NOON));
        move(Stage.RECYCLED, NOON);
        ledger.receive(ada().did("visit", daysAfterNoon(1)));
        assertThat(passTime(daysAfterNoon(3).minusMillis(1))).isFalse();
        assertThat(passTime(daysAfterNoon(3))).isTrue();
        assertThat(ledger.moves()).last().isEqualTo("RECYCLED MQL: score");
    }

    @Test
    void a_clock_that_was_set_back_does_nothing_again() {
        ledger.receive(ada().did("visit", NOON));
        passTime(daysAfterNoon(5));
        assertThat(passTime(daysAfterNoon(4))).isFalse();
        ledger.receive(ada().did("visit", daysAfterNoon(4)));
        assertThat(passTime(daysAfterNoon(4))).isFalse();
        assertThat(lead().updatedAt()).isEqualTo(daysAfterNoon(5));
        assertThat(ledger.moves()).hasSize(3).endsWith("LEAD MQL: score");
    }

    @Test
    void what_time_did_comes_before_what_is_said_now() {
        ledger.receive(ada().did("visit", NOON));
        ledger.receive(ada().did("visit", daysAfterNoon(9)));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL LEAD: below_enter_bar", "LEAD MQL: score");
        assertThat(ledger.transitions.get(1).heldAt()).isEqualTo(COOLED);
        assertThat(ledger.transitions.get(1).recordedAt()).isEqualTo(daysAfterNoon(9));
    }

    @Test
    void an_mql_that_a_person_made_is_not_warmed_by_time() {
        ledger = new Ledger(
                policy().decay(new Decay.Linear(10), 10).rule("visit", "40").rule("unsubscribed", "-20"));
        ledger.receive(ada().did("visit", NOON), ada().did("unsubscribed", daysAfterNoon(-8)));
        move(Stage.MQL, NOON);
        assertThat(passTime(daysAfterNoon(60))).isFalse();
        assertThat(ledger.moves()).hasSize(1);
    }

    @Test
    void who_is_looked_at_without_a_move_is_the_same_lead() {
        ledger.receive(ada().did("visit", NOON));
        Lead before = lead();
        ledger.commit(Set.of(), Set.of(before.id()), roster -> {
            Lead foreseen = roster.foreseen(before.id(), daysAfterNoon(1));
            assertThat(foreseen.version()).isEqualTo(before.version());
            assertThat(foreseen.updatedAt()).isEqualTo(before.updatedAt());
            assertThat(foreseen.scored().scores().score()).isEqualTo(points("45"));
            assertThat(foreseen.scored().nextChangeAt()).isEqualTo(COOLED);
            assertThat(roster.rescored(before.id(), daysAfterNoon(1)).scored().nextChangeAt())
                    .isEqualTo(before.scored().nextChangeAt());
            assertThat(roster.changes().leads()).isEmpty();
        });
    }

    @Property(tries = 150)
    void whoever_looks_and_when_time_does_the_same(
            @ForAll(supplier = Histories.class) History history, @ForAll Random random) {
        Instant end = history.now().plus(Duration.ofDays(60));
        assertThat(played(history, end, random)).isEqualTo(played(history, end, null));
    }

    /** All moves of a lead that did this, with somebody looking at times, or only in the end. */
    private static List<String> played(History history, Instant end, @Nullable Random looks) {
        var ledger = new Ledger(history.policy());
        for (Signal signal : history.signals().stream()
                .sorted(Comparator.comparing(Signal::occurredAt))
                .toList()) {
            look(ledger, signal.occurredAt(), looks);
            ledger.receive(new Message(ada().observation(signal.occurredAt()), signal));
        }
        for (Instant at = history.now(); at.isBefore(end); at = at.plus(Duration.ofHours(5))) {
            look(ledger, at, looks);
        }
        ledger.leads().forEach(lead -> passTime(ledger, end));
        ledger.check();
        return ledger.transitions.stream()
                .map(move -> move.from() + " " + move.to() + " " + move.heldAt() + " " + move.scores())
                .toList();
    }

    private static void look(Ledger ledger, Instant at, @Nullable Random looks) {
        if (looks != null && looks.nextInt(3) == 0 && !ledger.leads().isEmpty()) {
            passTime(ledger, at);
        }
    }

    private static Condition dated(TraitTest test) {
        return new Condition.Trait("contractEnd", test);
    }

    private static Told ada() {
        return user("ada").email("ada@example.org");
    }

    private Lead lead() {
        return ledger.onlyLead();
    }

    private void move(Stage to, Instant at) {
        var move = new PersonsMove(to, "said so", null, new Actor.Person("Grace"), at);
        ledger.commit(Set.of(), Set.of(lead().id()), roster -> roster.move(lead().id(), move, at));
    }

    private boolean passTime(Instant now) {
        return passTime(ledger, now);
    }

    private static boolean passTime(Ledger ledger, Instant now) {
        Lead before = ledger.onlyLead();
        ledger.commit(Set.of(), Set.of(before.id()), roster -> roster.passTime(before.id(), now));
        return ledger.onlyLead().version() != before.version();
    }
}
