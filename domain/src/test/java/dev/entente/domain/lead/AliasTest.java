package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static dev.entente.domain.profile.IdentityKind.ANONYMOUS_ID;
import static dev.entente.domain.profile.IdentityKind.USER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person says by which id they were known before. */
class AliasTest {

    private final Ledger ledger = new Ledger(policy().rule("visit", "10"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void an_anonymous_id_that_is_the_former_id_of_a_user_joins() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(user("u").did("visit", NOON));
        ledger.receive(user("u").formerly("a").at(NOON));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("20.00");
        assertThat(ledger.onlyLead().has(USER_ID)).isTrue();
    }

    @Test
    void a_new_user_id_takes_over_the_lead_of_its_former_anonymous_id() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(user("u").formerly("a").at(NOON));
        assertThat(ledger.joins).isEmpty();
        assertThat(ledger.onlyLead().identities()).hasSize(2);
    }

    @Test
    void a_new_user_id_that_is_an_alias_of_a_known_one_is_another_id_of_that_person() {
        ledger.receive(user("old").did("visit", NOON));
        ledger.receive(user("new").formerly("old").did("visit", NOON));
        assertThat(ledger.onlyLead().identities())
                .containsExactlyInAnyOrder(new Identity(USER_ID, "old"), new Identity(USER_ID, "new"));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("20.00");
    }

    @Test
    void two_known_user_ids_stay_two_leads_and_are_listed_as_a_conflict() {
        ledger.receive(user("old").did("visit", NOON));
        ledger.receive(user("new").did("visit", NOON));
        ledger.receive(user("new").formerly("old").did("visit", NOON));
        Lead old = ledger.owner(new Identity(USER_ID, "old"));
        Lead known = ledger.owner(new Identity(USER_ID, "new"));
        assertThat(known.scored().scores().score()).hasToString("20.00");
        assertThat(ledger.conflicts)
                .containsExactly(new IdentityConflict(known.id(), new Identity(USER_ID, "old"), old.id(), NOON));
    }

    @Test
    void a_former_id_that_nobody_knows_is_kept_as_an_anonymous_one() {
        ledger.receive(user("u").formerly("a").at(NOON));
        ledger.receive(visitor("a").did("visit", NOON));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("10.00");
        assertThat(ledger.isOwned(new Identity(USER_ID, "a"))).isFalse();
    }

    @Test
    void a_former_anonymous_id_of_another_user_stays_there() {
        ledger.receive(user("u1").device("a").did("visit", NOON));
        ledger.receive(user("u2").formerly("a").did("visit", NOON));
        assertThat(ledger.leads()).hasSize(2);
        assertThat(ledger.owner(new Identity(ANONYMOUS_ID, "a")).has(USER_ID)).isTrue();
    }

    @Test
    void a_visitor_who_was_a_user_before_is_that_user() {
        ledger.receive(user("u").did("visit", NOON));
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(visitor("a").formerly("u").did("visit", NOON));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("30.00");
    }

    @Test
    void a_visitor_whose_former_id_and_email_are_of_two_users_joins_only_one_of_them() {
        ledger.receive(user("u1").did("visit", NOON));
        ledger.receive(user("u2").email("bob@example.org").did("visit", NOON));
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(visitor("a").formerly("u1").email("bob@example.org").did("visit", NOON));
        Lead first = ledger.owner(new Identity(USER_ID, "u1"));
        Lead second = ledger.owner(new Identity(USER_ID, "u2"));
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(ledger.owner(new Identity(ANONYMOUS_ID, "a")).id()).isEqualTo(first.id());
        assertThat(ledger.conflicts).hasSize(1);
    }
}
