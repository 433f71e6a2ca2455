package dev.entente.domain.lead;

import static dev.entente.domain.Behaviours.count;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Lifecycle;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a policy lets points alone make an SQL. */
class DirectSqlTest {

    @Test
    void an_mql_becomes_an_sql_at_the_bar_and_not_below() {
        var ledger = new Ledger(policy().rule("visit", "50").rule("like", "1").directSql("52", null));
        ledger.receive(ada().did("visit", NOON), ada().did("like", NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
        ledger.receive(ada().did("like", NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL SQL: direct_sql");
        ledger.receive(ada().did("like", NOON));
        assertThat(ledger.moves()).hasSize(2);
        ledger.check();
    }

    @Test
    void who_is_both_at_once_takes_both_steps() {
        var ledger = new Ledger(policy().rule("visit", "50").directSql("50", null));
        ledger.receive(ada().did("visit", NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL SQL: direct_sql");
        assertThat(ledger.transitions).extracting(Transition::leadVersion).containsOnly(1L);
        assertThat(ledger.transitions).extracting(Transition::ordinal).containsExactly(0, 1);
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.SQL);
        ledger.check();
    }

    @Test
    void all_that_is_given_must_hold() {
        var ledger = new Ledger(policy().rule("visit", "50").directSql("60", count("visit", 3, 30)));
        ledger.receive(ada().did("visit", NOON), ada().did("visit", NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
        ledger.receive(ada().did("visit", NOON));
        assertThat(ledger.moves()).hasSize(2).endsWith("MQL SQL: direct_sql");
    }

    @Test
    void what_holds_alone_makes_no_sql_of_somebody_who_is_no_mql() {
        var ledger = new Ledger(policy().rule("visit", "1").directSql(null, count("visit", 2, 30)));
        ledger.receive(ada().did("visit", NOON), ada().did("visit", NOON));
        assertThat(ledger.moves()).isEmpty();
    }

    @Test
    void it_leaves_sales_their_own_step() {
        var ledger = new Ledger(policy().rule("visit", "50").directSql("60", null));
        ledger.receive(ada().did("visit", NOON));
        var accepted = new PersonsMove(Stage.SAL, "took it", null, new Actor.Person("Sam"), NOON);
        move(ledger, accepted);
        ledger.receive(ada().did("visit", daysAfterNoon(1)));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL SAL: took it");
        assertThat(Lifecycle.allows(Stage.MQL, Stage.SQL)).isFalse();
        assertThat(Lifecycle.allowsPolicy(Stage.MQL, Stage.SQL)).isTrue();
        assertThat(Lifecycle.allowsPolicy(Stage.LEAD, Stage.SQL)).isFalse();
    }

    @Test
    void a_policy_without_it_makes_none() {
        Policies plain = policy().rule("visit", "5000");
        var ledger = new Ledger(plain);
        ledger.receive(ada().did("visit", NOON));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
    }

    private static void move(Ledger ledger, PersonsMove move) {
        var id = ledger.onlyLead().id();
        ledger.commit(Set.of(), Set.of(id), roster -> roster.move(id, move, NOON));
    }

    private static Told ada() {
        return user("ada").email("ada@example.org");
    }
}
