package dev.entente.domain.lead;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.policy.TraitTest;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disqualifier strikes when it begins to hold, and a person has the last word. */
class DisqualifyingTest {

    private final Ledger ledger = new Ledger(policy().rule("visit", "50")
            .disqualify(is("industry", "Competitor"), "competitor")
            .disqualify(new Condition.Not(is("country", "DE")), "outside our market")
            .disqualify(new Condition.Trait("leftAt", new TraitTest.OlderThan(10)), "left the company"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void a_disqualifier_strikes_with_the_message_that_makes_it_hold() {
        ledger.receive(german().did("visit", NOON));
        ledger.receive(german().with("industry", "competitor").at(NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL DISQUALIFIED: disqualified");
    }

    @Test
    void a_disqualifier_that_holds_from_the_first_message_on_strikes_at_once() {
        ledger.receive(user("u").with("country", "FR").at(NOON));
        assertThat(ledger.moves()).containsExactly("LEAD DISQUALIFIED: disqualified");
    }

    @Test
    void it_strikes_at_once_in_any_batch() {
        ledger.receive(
                german().at(NOON), user("v").did("visit", NOON), user("v").did("visit", NOON));
        assertThat(ledger.moves()).containsExactly("LEAD DISQUALIFIED: disqualified");
    }

    @Test
    void it_strikes_once() {
        ledger.receive(german().with("industry", "Competitor").at(NOON));
        ledger.receive(german().with("industry", "Competitor").did("visit", daysAfterNoon(1)));
        assertThat(ledger.moves()).hasSize(1);
    }

    @Test
    void a_person_who_reinstates_overrules_it() {
        ledger.receive(german().with("industry", "Competitor").at(NOON));
        reinstate(daysAfterNoon(1));
        ledger.receive(german().did("visit", daysAfterNoon(2)));
        ledger.receive(german().with("industry", "COMPETITOR").did("visit", daysAfterNoon(3)));
        assertThat(stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void what_a_person_overruled_strikes_again_once_it_has_ceased_to_hold() {
        ledger.receive(german().with("industry", "Competitor").at(NOON));
        reinstate(daysAfterNoon(1));
        ledger.receive(german().with("industry", "Retail").at(daysAfterNoon(2)));
        ledger.receive(german().with("industry", "Competitor").at(daysAfterNoon(3)));
        assertThat(stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void to_overrule_one_disqualifier_is_not_to_overrule_another() {
        ledger.receive(german().with("industry", "Competitor").at(NOON));
        reinstate(daysAfterNoon(1));
        ledger.receive(user("u").with("country", "FR").at(daysAfterNoon(2)));
        assertThat(stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void a_person_who_reinstated_one_of_two_leads_that_join_overruled_it_for_both() {
        ledger.receive(german().with("industry", "Competitor").at(NOON));
        reinstate(daysAfterNoon(1));
        ledger.receive(visitor("a").with("country", "DE").at(daysAfterNoon(1)));
        ledger.receive(german().device("a").at(daysAfterNoon(2)));
        assertThat(stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void one_that_began_to_hold_by_time_alone_strikes_with_the_next_message() {
        ledger.receive(german().with("leftAt", "2026-03-01").at(NOON));
        assertThat(ledger.moves()).isEmpty();
        ledger.receive(german().at(daysAfterNoon(9)));
        assertThat(ledger.moves()).containsExactly("LEAD DISQUALIFIED: disqualified");
    }

    @Test
    void a_patch_can_disqualify() {
        ledger.receive(german().at(NOON));
        ledger.commit(
                Set.of(),
                Set.of(ledger.onlyLead().id()),
                roster -> roster.patch(
                        ledger.onlyLead().id(),
                        user("u")
                                .with("industry", "Competitor")
                                .observation(NOON)
                                .traits(),
                        "Sam",
                        NOON));
        assertThat(stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    private static Told german() {
        return user("u").with("country", "DE");
    }

    private Stage stage() {
        return ledger.onlyLead().standing().stage();
    }

    private void reinstate(Instant at) {
        var id = ledger.onlyLead().id();
        var why = new PersonsMove(Stage.LEAD, "known to us", null, new Actor.Person("Sam"), at);
        ledger.commit(Set.of(), Set.of(id), roster -> roster.move(id, why, at));
    }
}
