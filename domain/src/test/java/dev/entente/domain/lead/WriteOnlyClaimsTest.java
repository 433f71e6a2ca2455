package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.anyoneWithEmail;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static dev.entente.domain.profile.IdentityKind.ANONYMOUS_ID;
import static dev.entente.domain.profile.IdentityKind.EMAIL;
import static dev.entente.domain.profile.IdentityKind.PHONE;
import static dev.entente.domain.profile.IdentityKind.USER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What anybody can say, since the key is there for everybody to read: it is heard, and proves nothing. */
class WriteOnlyClaimsTest {

    private final Ledger ledger = new Ledger(policy().rule("visit", "10"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void an_e_mail_that_is_somebody_elses_joins_nobody() {
        ledger.receive(anyoneWithEmail("ada@example.org").did("visit", NOON));
        Lead ada = owner(EMAIL, "ada@example.org");

        ledger.receive(
                user("u").device("a").email("ada@example.org").byAnybody().did("visit", daysAfterNoon(1)));

        assertThat(ledger.joins).isEmpty();
        assertThat(ledger.leads()).hasSize(2);
        assertThat(owner(EMAIL, "ada@example.org")).isEqualTo(ada);
        Lead stranger = owner(USER_ID, "u");
        assertThat(stranger.identities()).containsExactlyInAnyOrder(id(USER_ID, "u"), id(ANONYMOUS_ID, "a"));
        assertThat(stranger.traits().get("email")).contains(new Text("ada@example.org"));
    }

    @Test
    void an_e_mail_or_a_phone_that_is_nobodys_stays_nobodys() {
        ledger.receive(visitor("a")
                .email("ada@example.org")
                .phone("+49 30 1")
                .byAnybody()
                .did("visit", NOON));
        assertThat(ledger.onlyLead().identities()).containsExactly(id(ANONYMOUS_ID, "a"));

        ledger.receive(user("ada").email("ada@example.org").phone("+49 30 1").did("visit", daysAfterNoon(1)));
        assertThat(owner(EMAIL, "ada@example.org")).isEqualTo(owner(USER_ID, "ada"));
        assertThat(owner(PHONE, "+49301")).isEqualTo(owner(USER_ID, "ada"));
        assertThat(owner(ANONYMOUS_ID, "a")).isNotEqualTo(owner(USER_ID, "ada"));
    }

    @Test
    void a_visitor_who_becomes_a_user_is_joined_as_ever() {
        ledger.receive(visitor("a").byAnybody().did("visit", NOON));
        ledger.receive(
                user("u").device("a").email("ada@example.org").byAnybody().did("visit", daysAfterNoon(1)));
        assertThat(ledger.onlyLead().identities()).containsExactlyInAnyOrder(id(USER_ID, "u"), id(ANONYMOUS_ID, "a"));
    }

    private Lead owner(IdentityKind kind, String value) {
        return ledger.owner(id(kind, value));
    }

    private static Identity id(IdentityKind kind, String value) {
        return new Identity(kind, value);
    }
}
