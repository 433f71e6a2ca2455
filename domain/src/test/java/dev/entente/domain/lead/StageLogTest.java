package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A standing that is read from the log is the one that was stored. */
class StageLogTest {

    private static final int REST = 6;

    private final Ledger ledger = new Ledger(policy().rule("visit", "60")
            .handRaiser("demo", 10)
            .requires("email")
            .coolDown(REST));
    private final Told visitor = Told.visitor("device").email("v@example.org");

    @Test
    void what_a_person_decided_and_the_policy_made_of_it() {
        ledger.receive(visitor.did("visit", NOON));
        assertIsRead();
        move(Stage.SAL, daysAfterNoon(1));
        assertIsRead();
        move(Stage.RECYCLED, daysAfterNoon(2));
        assertIsRead();
        assertThat(ledger.onlyLead().standing().coolDownUntil()).isEqualTo(daysAfterNoon(2 + REST));
        ledger.receive(visitor.did("demo", daysAfterNoon(3)));
        assertIsRead();
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void after_a_join_the_last_exit_of_the_other_is_remembered_with_its_rest() {
        recycledThenJoined();
        Standing standing = ledger.onlyLead().standing();
        assertThat(standing.stage()).isEqualTo(Stage.RECYCLED);
        assertThat(standing.exitedAt()).isEqualTo(daysAfterNoon(1));
        assertThat(standing.coolDownUntil()).isEqualTo(daysAfterNoon(1 + REST));
        assertIsRead();
    }

    @Test
    void before_the_join_was_known_the_survivor_remembers_nothing() {
        recycledThenJoined();
        Instant before = daysAfterNoon(2).minusNanos(1_000);
        assertThat(read(before, before))
                .isEqualTo(Standing.fresh(ledger.onlyLead().createdAt()));
    }

    @Test
    void with_hindsight_the_exit_is_known_before_the_join_and_the_stage_is_still_that_of_the_log() {
        recycledThenJoined();
        Standing hindsight = read(daysAfterNoon(2).minusNanos(1_000), daysAfterNoon(2));
        assertThat(hindsight.stage()).isEqualTo(Stage.LEAD);
        assertThat(hindsight.exitedAt()).isEqualTo(daysAfterNoon(1));
        assertThat(read(daysAfterNoon(1).minusNanos(1_000), daysAfterNoon(2)).exitedAt())
                .isNull();
    }

    @Test
    void an_exit_is_remembered_through_several_joins() {
        recycledThenJoined();
        ledger.receive(Told.user("older").did("nothing", daysAfterNoon(3)));
        ledger.commit(
                Set.of(new Identity(IdentityKind.USER_ID, "older")),
                Set.of(),
                roster -> roster.move(
                        ledger.owner(new Identity(IdentityKind.USER_ID, "older"))
                                .id(),
                        new PersonsMove(Stage.DISQUALIFIED, "no", null, new Actor.Person("Sam"), daysAfterNoon(3)),
                        daysAfterNoon(3)));
        ledger.leads().forEach(this::assertIsRead);
    }

    /** The visitor left, and turned out to be a user. */
    private void recycledThenJoined() {
        ledger.receive(visitor.did("visit", NOON));
        move(Stage.RECYCLED, daysAfterNoon(1));
        ledger.receive(Told.user("ada").did("nothing", daysAfterNoon(1)));
        ledger.receive(Told.user("ada").device("device").did("nothing", daysAfterNoon(2)));
        assertThat(ledger.joins).hasSize(1);
    }

    private void move(Stage to, Instant at) {
        Lead lead = ledger.onlyLead();
        var why = new PersonsMove(to, "said so", null, new Actor.Person("Sam"), at);
        ledger.commit(Set.of(), Set.of(lead.id()), roster -> roster.move(lead.id(), why, at));
    }

    private void assertIsRead() {
        assertIsRead(ledger.onlyLead());
    }

    private void assertIsRead(Lead lead) {
        assertThat(ledger.log()
                        .standing(lead.id(), lead.createdAt(), new AsOf(lead.updatedAt(), lead.updatedAt()), _ -> REST))
                .isEqualTo(lead.standing());
    }

    private Standing read(Instant at, Instant known) {
        Lead lead = ledger.onlyLead();
        return ledger.log().standing(lead.id(), lead.createdAt(), new AsOf(at, known), _ -> REST);
    }
}
