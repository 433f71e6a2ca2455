package dev.entente.domain.lead;

import static dev.entente.domain.Policies.is;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.anyoneWithEmail;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static dev.entente.domain.profile.IdentityKind.ANONYMOUS_ID;
import static dev.entente.domain.profile.IdentityKind.EMAIL;
import static dev.entente.domain.profile.IdentityKind.USER_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Condition;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of two leads that turn out to be one person. */
class JoiningLeadsTest {

    private final Ledger ledger = new Ledger(policy().rule("visit", "10")
            .rule("webinar", "50")
            .handRaiser("demo", 30)
            .requires("email")
            .disqualify(new Condition.All(List.of(is("title", "Student"), is("country", "XX"))), "out of reach"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void who_has_a_user_id_survives_though_younger() {
        ledger.receive(visitor("a").at(NOON));
        ledger.receive(user("u").at(daysAfterNoon(1)));
        Lead known = owner(USER_ID, "u");
        ledger.receive(user("u").device("a").at(daysAfterNoon(2)));
        assertThat(ledger.onlyLead().id()).isEqualTo(known.id());
        assertThat(ledger.onlyLead().createdAt()).isEqualTo(NOON);
    }

    @Test
    void else_the_older_survives() {
        ledger.receive(anyoneWithEmail("ada@example.org").at(NOON));
        ledger.receive(visitor("a").at(daysAfterNoon(1)));
        Lead older = owner(EMAIL, "ada@example.org");
        ledger.receive(visitor("a").email("ada@example.org").at(daysAfterNoon(2)));
        assertThat(ledger.onlyLead().id()).isEqualTo(older.id());
    }

    @Test
    void of_two_created_at_once_the_lower_id_survives() {
        ledger.receive(visitor("a").at(NOON), anyoneWithEmail("ada@example.org").at(NOON));
        Lead first = owner(ANONYMOUS_ID, "a");
        ledger.receive(visitor("a").email("ada@example.org").at(NOON));
        assertThat(ledger.onlyLead().id()).isEqualTo(first.id());
    }

    @Test
    void traits_and_first_touch_are_those_of_both() {
        ledger.receive(visitor("a").via("cpc").with("title", "CTO").at(daysAfterNoon(1)));
        ledger.receive(user("u")
                .via("email")
                .with("title", "Engineer")
                .with("city", "Bonn")
                .at(NOON));
        ledger.receive(user("u").device("a").via("direct").at(daysAfterNoon(2)));
        assertThat(ledger.onlyLead().traits().get("title")).contains(new Text("CTO"));
        assertThat(ledger.onlyLead().traits().get("city")).contains(new Text("Bonn"));
        assertThat(ledger.onlyLead().firstTouch()).isNotNull();
        assertThat(ledger.onlyLead().firstTouch().channel()).isEqualTo("email");
    }

    @Test
    void a_join_decides_on_what_both_have_done() {
        ledger.receive(user("u").email("ada@example.org").did("visit", NOON));
        ledger.receive(visitor("a").did("webinar", NOON));
        ledger.receive(user("u").device("a").at(NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
        assertThat(ledger.onlyLead().standing().warm()).isTrue();
    }

    @Test
    void the_survivor_takes_over_the_further_stage_by_legal_moves() {
        anEmailOnlyLeadAt(Stage.SAL);
        ledger.receive(user("u").at(daysAfterNoon(1)));
        ledger.receive(user("u").email("ada@example.org").at(daysAfterNoon(2)));
        Lead survivor = ledger.onlyLead();
        assertThat(survivor.has(USER_ID)).isTrue();
        assertThat(survivor.standing().stage()).isEqualTo(Stage.SAL);
        assertThat(ledger.transitionsOf(survivor.id()))
                .extracting(Transition::from, Transition::to, Transition::inferred, Transition::actor)
                .containsExactly(
                        tuple(Stage.LEAD, Stage.MQL, true, new Actor.Joining()),
                        tuple(Stage.MQL, Stage.SAL, false, new Actor.Joining()));
    }

    @Test
    void the_moves_of_a_join_show_the_score_of_both() {
        anEmailOnlyLeadAt(Stage.SAL);
        ledger.receive(user("u").did("visit", daysAfterNoon(1)));
        ledger.receive(user("u").email("ada@example.org").at(daysAfterNoon(2)));
        assertThat(ledger.transitionsOf(ledger.onlyLead().id()))
                .allSatisfy(move -> assertThat(move.scores().score()).hasToString("60.00"));
    }

    @Test
    void the_survivor_keeps_its_own_stage_where_that_is_further() {
        ledger.receive(user("u").email("ada@example.org").did("webinar", NOON));
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(user("u").device("a").at(NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
    }

    @Test
    void a_join_with_a_recycled_lead_neither_prolongs_its_rest_nor_forgets_its_exit() {
        anEmailOnlyLeadAt(Stage.RECYCLED);
        Lead recycled = owner(EMAIL, "ada@example.org");
        ledger.receive(user("u").at(daysAfterNoon(1)));
        ledger.receive(user("u").email("ada@example.org").at(daysAfterNoon(2)));
        Lead survivor = ledger.onlyLead();
        assertThat(survivor.standing().stage()).isEqualTo(Stage.RECYCLED);
        assertThat(survivor.standing().exitedAt()).isEqualTo(recycled.standing().exitedAt());
        assertThat(survivor.standing().coolDownUntil())
                .isEqualTo(recycled.standing().coolDownUntil());
    }

    @Test
    void the_message_that_joins_can_raise_the_hand_that_ends_a_rest() {
        anEmailOnlyLeadAt(Stage.RECYCLED);
        ledger.receive(user("u").at(daysAfterNoon(1)));
        ledger.receive(user("u").email("ada@example.org").did("demo", daysAfterNoon(2)));
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.MQL);
        assertThat(ledger.moves()).endsWith("RECYCLED MQL: hand_raiser");
    }

    @Test
    void a_join_is_no_way_around_the_exit_of_the_other() {
        anEmailOnlyLeadAt(Stage.LEAD);
        ledger.receive(user("u").at(daysAfterNoon(1)));
        ledger.receive(user("u").email("ada@example.org").at(daysAfterNoon(2)));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("50.00");
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.LEAD);
        ledger.receive(user("u").did("visit", daysAfterNoon(3)));
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void an_mql_that_a_person_made_stays_held_through_a_join() {
        ledger.receive(anyoneWithEmail("ada@example.org").at(NOON));
        move("ada@example.org", Stage.MQL, NOON);
        ledger.receive(user("u").at(daysAfterNoon(1)));
        ledger.receive(user("u").email("ada@example.org").at(daysAfterNoon(2)));
        ledger.receive(user("u").at(daysAfterNoon(3)));
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.MQL);
        assertThat(ledger.onlyLead().standing().warm()).isFalse();
    }

    @Test
    void a_disqualifier_that_a_join_completes_strikes() {
        ledger.receive(user("u").with("title", "Student").at(NOON));
        ledger.receive(visitor("a").with("country", "XX").at(NOON));
        ledger.receive(user("u").device("a").at(NOON));
        assertThat(ledger.moves()).containsExactly("LEAD DISQUALIFIED: disqualified");
    }

    @Test
    void a_chain_of_new_leads_joins_within_one_batch() {
        ledger.receive(
                visitor("a").did("visit", NOON),
                visitor("b").did("visit", NOON),
                anyoneWithEmail("ada@example.org").did("visit", NOON),
                visitor("a").formerly("b").did("visit", NOON),
                visitor("b").email("ada@example.org").did("visit", NOON),
                user("u").device("a").did("visit", NOON));
        Lead lead = ledger.onlyLead();
        assertThat(lead.version()).isEqualTo(1);
        assertThat(lead.scored().scores().score()).hasToString("60.00");
        assertThat(ledger.joins).hasSize(2);
        assertThat(List.of(owner(ANONYMOUS_ID, "a"), owner(ANONYMOUS_ID, "b"), owner(USER_ID, "u")))
                .containsOnly(lead);
    }

    @Test
    void an_absorbed_lead_is_committed_once_more_and_has_nothing_to_wait_for() {
        ledger.receive(visitor("a").did("visit", NOON));
        Lead absorbed = owner(ANONYMOUS_ID, "a");
        ledger.receive(user("u").at(NOON));
        ledger.receive(user("u").device("a").at(NOON));
        assertThat(ledger.lead(absorbed.id()).version()).isEqualTo(2);
        assertThat(ledger.lead(absorbed.id()).scored().nextChangeAt()).isNull();
    }

    /** 50 points, and moved on by a person at noon. */
    private void anEmailOnlyLeadAt(Stage stage) {
        ledger.receive(anyoneWithEmail("ada@example.org").did("webinar", NOON));
        move("ada@example.org", stage, NOON);
    }

    private void move(String email, Stage to, Instant at) {
        Lead lead = owner(EMAIL, email);
        var why = new PersonsMove(to, "said so", null, new Actor.Person("Sam"), at);
        ledger.commit(Set.of(), Set.of(lead.id()), roster -> roster.move(lead.id(), why, at));
    }

    private Lead owner(IdentityKind kind, String value) {
        return ledger.owner(new Identity(kind, value));
    }
}
