package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.anyoneWithEmail;
import static dev.entente.domain.lead.Told.anyoneWithPhone;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static dev.entente.domain.profile.IdentityKind.ANONYMOUS_ID;
import static dev.entente.domain.profile.IdentityKind.EMAIL;
import static dev.entente.domain.profile.IdentityKind.PHONE;
import static dev.entente.domain.profile.IdentityKind.USER_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is meant by a message, each sentence of the rules by itself. */
class IdentityResolutionTest {

    private final Ledger ledger = new Ledger(policy().rule("visit", "10"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void whoever_nobody_knows_is_a_new_lead() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(visitor("b").did("visit", NOON));
        assertThat(ledger.leads()).hasSize(2);
        assertThat(ledger.leads()).allMatch(lead -> lead.version() == 1);
    }

    @Test
    void whoever_is_known_is_found_again() {
        ledger.receive(user("u").device("a").email("Ada@Example.org").did("visit", NOON));
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(user("u").did("visit", NOON));
        ledger.receive(anyoneWithEmail(" ada@example.ORG ").did("visit", NOON));
        assertThat(ledger.onlyLead().version()).isEqualTo(4);
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("40.00");
    }

    @Test
    void an_anonymous_visitor_who_gives_a_new_user_id_stays_the_same_lead() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(user("u").device("a").did("visit", NOON));
        assertThat(ledger.joins).isEmpty();
        assertThat(ledger.onlyLead().identities()).containsExactlyInAnyOrder(id(ANONYMOUS_ID, "a"), id(USER_ID, "u"));
    }

    @Test
    void identifying_an_anonymous_visitor_joins_the_histories() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(user("u").did("visit", daysAfterNoon(1)));
        Lead anonymous = owner(ANONYMOUS_ID, "a");
        Lead known = owner(USER_ID, "u");
        ledger.receive(user("u").device("a").did("visit", daysAfterNoon(2)));

        assertThat(ledger.joins)
                .containsExactly(new Join(known.id(), anonymous.id(), known.version() + 1, daysAfterNoon(2)));
        assertThat(ledger.onlyLead().id()).isEqualTo(known.id());
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("30.00");
        assertThat(ledger.survivor(anonymous.id())).isEqualTo(known.id());
    }

    @Test
    void signals_keep_the_lead_they_came_under() {
        ledger.receive(visitor("a").did("visit", NOON));
        Lead anonymous = owner(ANONYMOUS_ID, "a");
        ledger.receive(user("u").did("visit", NOON));
        ledger.receive(user("u").device("a").did("visit", NOON));
        Lead known = owner(USER_ID, "u");
        assertThat(ledger.signals)
                .extracting(StoredSignal::leadId, StoredSignal::leadVersion, StoredSignal::ordinal)
                .containsExactly(tuple(anonymous.id(), 1L, 0), tuple(known.id(), 1L, 0), tuple(known.id(), 2L, 0));
    }

    @Test
    void an_anonymous_id_stays_with_its_first_owner() {
        ledger.receive(user("u1").device("shared").did("visit", NOON));
        ledger.receive(user("u2").device("shared").did("visit", NOON));
        ledger.receive(visitor("shared").did("visit", NOON));
        assertThat(owner(ANONYMOUS_ID, "shared")).isEqualTo(owner(USER_ID, "u1"));
        assertThat(owner(USER_ID, "u1").scored().scores().score()).hasToString("20.00");
        assertThat(owner(USER_ID, "u2").scored().scores().score()).hasToString("10.00");
    }

    @Test
    void a_shared_computer_is_no_conflict() {
        ledger.receive(user("u1").device("shared").at(NOON));
        ledger.receive(user("u2").device("shared").at(NOON));
        assertThat(ledger.conflicts).isEmpty();
    }

    @Test
    void an_email_of_another_user_stays_a_trait_and_is_listed_as_a_conflict() {
        ledger.receive(user("u1").email("team@example.org").at(NOON));
        ledger.receive(user("u2").email("team@example.org").at(NOON));
        Lead first = owner(USER_ID, "u1");
        Lead second = owner(USER_ID, "u2");
        assertThat(owner(EMAIL, "team@example.org")).isEqualTo(first);
        assertThat(second.identities()).containsExactly(id(USER_ID, "u2"));
        assertThat(second.traits().get("email")).contains(new Text("team@example.org"));
        assertThat(ledger.conflicts)
                .containsExactly(new IdentityConflict(second.id(), id(EMAIL, "team@example.org"), first.id(), NOON));
    }

    @Test
    void an_email_of_another_user_is_a_conflict_also_for_a_visitor_on_a_users_device() {
        ledger.receive(user("u1").device("a").at(NOON));
        ledger.receive(user("u2").email("bob@example.org").at(NOON));
        ledger.receive(visitor("a").email("bob@example.org").did("visit", NOON));
        assertThat(owner(USER_ID, "u1").scored().scores().score()).hasToString("10.00");
        assertThat(ledger.conflicts)
                .extracting(IdentityConflict::leadId)
                .containsExactly(owner(USER_ID, "u1").id());
    }

    @Test
    void the_same_email_joins_two_anonymous_visitors_into_the_older() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(visitor("b").email("ada@example.org").did("visit", daysAfterNoon(1)));
        Lead older = owner(ANONYMOUS_ID, "a");
        ledger.receive(visitor("a").email("ada@example.org").did("visit", daysAfterNoon(2)));
        assertThat(ledger.onlyLead().id()).isEqualTo(older.id());
        assertThat(ledger.onlyLead().createdAt()).isEqualTo(NOON);
    }

    @Test
    void a_user_id_wins_over_the_others() {
        ledger.receive(user("u1").device("a").email("ada@example.org").at(NOON));
        ledger.receive(user("u2").at(NOON));
        ledger.receive(user("u2").device("a").email("ada@example.org").did("visit", NOON));
        assertThat(owner(USER_ID, "u2").scored().scores().score()).hasToString("10.00");
        assertThat(owner(USER_ID, "u1").scored().scores().score()).hasToString("0.00");
    }

    @Test
    void a_user_takes_over_the_lead_that_only_an_email_named() {
        ledger.receive(anyoneWithEmail("ada@example.org").did("visit", NOON));
        ledger.receive(user("u").email("ada@example.org").did("visit", NOON));
        assertThat(ledger.joins).isEmpty();
        assertThat(ledger.onlyLead().identities())
                .containsExactlyInAnyOrder(id(EMAIL, "ada@example.org"), id(USER_ID, "u"));
    }

    @Test
    void a_device_and_an_email_of_two_unknown_leads_become_one_user() {
        ledger.receive(visitor("a").did("visit", NOON));
        ledger.receive(anyoneWithEmail("ada@example.org").did("visit", NOON));
        ledger.receive(user("u").device("a").email("ada@example.org").did("visit", NOON));
        assertThat(ledger.onlyLead().identities()).hasSize(3);
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("30.00");
    }

    @Test
    void a_phone_finds_a_lead_where_nothing_else_names_one() {
        ledger.receive(user("u").phone("+1 555 0100").did("visit", NOON));
        ledger.receive(anyoneWithPhone("+1-555-0100").did("visit", NOON));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("20.00");
    }

    @Test
    void a_phone_never_joins_and_never_finds_where_something_else_is_given() {
        ledger.receive(anyoneWithPhone("+15550100").did("visit", NOON));
        ledger.receive(visitor("a").phone("+15550100").did("visit", NOON));
        assertThat(ledger.leads()).hasSize(2);
        assertThat(ledger.joins).isEmpty();
        assertThat(owner(PHONE, "+15550100").identities()).containsExactly(id(PHONE, "+15550100"));
        assertThat(ledger.conflicts)
                .containsExactly(new IdentityConflict(
                        owner(ANONYMOUS_ID, "a").id(),
                        id(PHONE, "+15550100"),
                        owner(PHONE, "+15550100").id(),
                        NOON));
    }

    @Test
    void a_phone_of_a_lead_that_is_joined_in_the_same_message_is_no_conflict() {
        ledger.receive(visitor("a").phone("+15550100").did("visit", NOON));
        ledger.receive(user("u").did("visit", NOON));
        ledger.receive(user("u").device("a").phone("+15550100").did("visit", NOON));
        assertThat(ledger.onlyLead().identities()).contains(id(PHONE, "+15550100"));
        assertThat(ledger.conflicts).isEmpty();
    }

    @Test
    void two_leads_with_different_user_ids_are_never_joined() {
        ledger.receive(
                user("u1").device("a").email("ada@example.org").phone("1").at(NOON));
        ledger.receive(user("u2")
                .device("a")
                .email("ada@example.org")
                .phone("1")
                .formerly("u1")
                .at(NOON));
        ledger.receive(user("u1").at(NOON));
        ledger.receive(user("u2").formerly("u1").at(NOON));
        assertThat(ledger.leads()).hasSize(1);
        ledger.receive(user("u3").at(NOON));
        ledger.receive(user("u3")
                .device("a")
                .email("ada@example.org")
                .phone("1")
                .formerly("u1")
                .at(NOON));
        assertThat(ledger.leads()).hasSize(2);
        assertThat(ledger.joins).isEmpty();
    }

    @Test
    void what_names_the_claimed_lead_itself_is_no_conflict() {
        ledger.receive(user("u").device("a").email("ada@example.org").phone("1").at(NOON));
        ledger.receive(user("u")
                .device("a")
                .email("ada@example.org")
                .phone("1")
                .formerly("a")
                .at(NOON));
        assertThat(ledger.conflicts).isEmpty();
        assertThat(ledger.onlyLead().identities()).hasSize(4);
    }

    private Lead owner(IdentityKind kind, String value) {
        return ledger.owner(id(kind, value));
    }

    private static Identity id(IdentityKind kind, String value) {
        return new Identity(kind, value);
    }
}
