package dev.entente.domain.lead;

import static dev.entente.domain.Policies.points;
import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.user;
import static dev.entente.domain.lead.Told.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.Decay;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.scoring.Line;
import dev.entente.domain.scoring.Scores;
import dev.entente.domain.sync.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One lead through messages, patches and moves. */
class RosterTest {

    private final Ledger ledger = new Ledger(policy().decay(new Decay.HalfLife(10), 100)
            .fit("person", present("vip"), "50")
            .rule("visit", "10")
            .rule("webinar", "40")
            .handRaiser("demo", 30)
            .requires("email"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void a_hand_raised_by_somebody_who_cannot_be_reached_is_heard_once_the_email_is_known() {
        ledger.receive(visitor("a").did("demo", NOON));
        assertThat(ledger.moves()).isEmpty();
        ledger.receive(visitor("a").email("ada@example.org").at(daysAfterNoon(29)));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: hand_raiser");
    }

    @Test
    void a_hand_that_has_sunk_before_the_email_is_known_is_not_heard() {
        ledger.receive(visitor("a").did("demo", NOON));
        ledger.receive(visitor("a").email("ada@example.org").at(daysAfterNoon(30)));
        assertThat(ledger.moves()).isEmpty();
    }

    @Test
    void a_lead_whose_points_have_faded_and_whose_hand_has_sunk_waits_for_nothing() {
        ledger.receive(ada().did("demo", NOON), ada().did("visit", NOON));
        ledger.receive(ada().at(daysAfterNoon(29)));
        assertThat(ledger.onlyLead().scored().nextChangeAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        ledger.receive(ada().at(daysAfterNoon(30)));
        assertThat(ledger.onlyLead().scored().nextChangeAt()).isNull();
    }

    @Test
    void a_transition_of_the_policy_carries_its_evidence() {
        ledger.receive(ada().did("webinar", NOON), ada().did("visit", NOON.plusSeconds(1)));
        Lead lead = ledger.onlyLead();
        Transition made = ledger.transitions.getFirst();
        assertThat(made.actor()).isEqualTo(new Actor.Policy());
        assertThat(made)
                .extracting(Transition::leadId, Transition::leadVersion, Transition::ordinal)
                .containsExactly(lead.id(), 1L, 0);
        assertThat(made.heldAt()).isEqualTo(made.recordedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(made.scores()).isEqualTo(new Scores(points("0"), points("50")));
        assertThat(made.evidence())
                .extracting(Line::rule, Line::counted)
                .containsExactly(tuple("visit", points("10")), tuple("webinar", points("40")));
    }

    @Test
    void every_destination_is_told_of_every_stage_change_in_order() {
        ledger.receive(ada().did("webinar", NOON), ada().did("visit", NOON));
        move(Stage.SAL, "works on it", NOON);
        assertThat(ledger.outbox).extracting(OutboxMessage::destination).containsOnly(Ledger.DESTINATION);
        assertThat(ledger.outbox)
                .extracting(
                        message -> message.change().from(),
                        message -> message.change().to())
                .containsExactly(tuple(Stage.LEAD, Stage.MQL), tuple(Stage.MQL, Stage.SAL));
    }

    @Test
    void an_mql_cools_when_its_points_have_faded_and_enters_again_with_new_interest() {
        ledger.receive(ada().did("webinar", NOON), ada().did("visit", NOON));
        ledger.receive(ada().at(daysAfterNoon(5)));
        assertThat(ledger.moves()).hasSize(1);
        ledger.receive(ada().at(daysAfterNoon(6)));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score", "MQL LEAD: below_enter_bar");
        ledger.receive(ada().did("webinar", daysAfterNoon(7)));
        assertThat(ledger.moves()).endsWith("LEAD MQL: score").hasSize(3);
    }

    @Test
    void a_rejected_mql_stays_a_lead_until_it_shows_new_interest() {
        ledger.receive(ada().did("webinar", NOON), ada().did("visit", NOON));
        move(Stage.LEAD, "wrong number", NOON);
        ledger.receive(ada().at(NOON.plusSeconds(1)));
        assertThat(stage()).isEqualTo(Stage.LEAD);
        ledger.receive(ada().did("visit", NOON.plusSeconds(2)));
        assertThat(stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void an_mql_that_a_person_made_does_not_cool_until_the_score_has_carried_it() {
        ledger.receive(ada().did("visit", NOON));
        move(Stage.MQL, "met at a fair", NOON);
        ledger.receive(ada().at(daysAfterNoon(1)));
        assertThat(stage()).isEqualTo(Stage.MQL);
        assertThat(ledger.onlyLead().standing().warm()).isFalse();

        ledger.receive(ada().did("webinar", daysAfterNoon(2)));
        assertThat(ledger.onlyLead().standing().warm()).isTrue();
        ledger.receive(ada().at(daysAfterNoon(12)));
        assertThat(stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void a_persons_move_says_who_why_since_when_and_at_which_score() {
        ledger.receive(ada().did("visit", NOON));
        var why = new PersonsMove(Stage.MQL, "met at a fair", "stand 7", new Actor.Person("Sam"), daysAfterNoon(8));
        LeadId id = ledger.onlyLead().id();
        ledger.commit(Set.of(), Set.of(id), roster -> roster.move(id, why, daysAfterNoon(10)));

        Transition moved = ledger.transitions.getFirst();
        assertThat(moved.actor()).isEqualTo(new Actor.Person("Sam"));
        assertThat(moved).extracting(Transition::reason, Transition::note).containsExactly("met at a fair", "stand 7");
        assertThat(moved.heldAt()).isEqualTo(daysAfterNoon(8));
        assertThat(moved.recordedAt()).isEqualTo(daysAfterNoon(10));
        assertThat(moved.scores().score()).hasToString("5.00");
        assertThat(ledger.audit).singleElement().satisfies(entry -> {
            assertThat(entry)
                    .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                    .containsExactly("Sam", "lead.transition", id);
            assertThat(entry.detail()).isEqualTo("LEAD to MQL");
        });
    }

    @Test
    void a_rest_begins_when_the_lead_was_recycled_and_not_when_it_was_told() {
        ledger.receive(ada().did("demo", NOON));
        LeadId id = ledger.onlyLead().id();
        var why = new PersonsMove(Stage.RECYCLED, "not now", null, new Actor.Person("Sam"), daysAfterNoon(1));
        ledger.commit(Set.of(), Set.of(id), roster -> roster.move(id, why, daysAfterNoon(3)));
        assertThat(ledger.onlyLead().standing().coolDownUntil()).isEqualTo(daysAfterNoon(31));
    }

    @Test
    void a_patch_is_decided_on_recorded_and_audited() {
        ledger.receive(ada().at(NOON));
        LeadId id = ledger.onlyLead().id();
        Map<String, TraitValue> vip = Map.of("vip", new Text("yes"));
        ledger.commit(Set.of(), Set.of(id), roster -> roster.patch(id, vip, "Sam", NOON.plusSeconds(1)));
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
        assertThat(ledger.traits).last().satisfies(record -> {
            assertThat(record)
                    .extracting(TraitRecord::name, TraitRecord::leadVersion)
                    .containsExactly("vip", 2L);
            assertThat(record.observed().at()).isEqualTo(NOON.plusSeconds(1));
        });
        assertThat(ledger.audit)
                .extracting(AuditEntry::action, AuditEntry::detail)
                .containsExactly(tuple("lead.traits", "vip"));
    }

    @Test
    void a_patch_of_nothing_touches_nothing() {
        ledger.receive(ada().at(NOON));
        Lead before = ledger.onlyLead();
        ledger.commit(
                Set.of(), Set.of(before.id()), roster -> roster.patch(before.id(), Map.of(), "Sam", daysAfterNoon(1)));
        assertThat(ledger.onlyLead()).isEqualTo(before);
        assertThat(ledger.audit).isEmpty();
    }

    @Test
    void a_statement_that_is_no_signal_is_recorded_with_its_version_whatever_it_brings() {
        state(user("ada"), NOON);
        state(user("ada").device("phone"), NOON);
        state(user("ada").via("webinar"), NOON);
        assertThat(ledger.onlyLead().version()).isEqualTo(3);
        assertThat(ledger.audit)
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
                .containsExactly(
                        tuple("Sam", "lead.upsert", "version 1"),
                        tuple("Sam", "lead.upsert", "version 2"),
                        tuple("Sam", "lead.upsert", "version 3"));
    }

    @Test
    void a_statement_that_says_nothing_new_touches_nothing() {
        state(user("ada").device("phone").via("webinar"), NOON);
        Lead before = ledger.onlyLead();
        state(user("ada").device("phone").via("fair"), daysAfterNoon(1));
        state(user("ada"), daysAfterNoon(2));
        assertThat(ledger.onlyLead()).isEqualTo(before);
        assertThat(ledger.audit).hasSize(1);
    }

    @Test
    void a_trait_that_is_said_again_stands_against_what_was_observed_before_and_comes_late() {
        state(ada().with("title", "VP"), NOON);
        state(ada().with("title", "VP"), daysAfterNoon(2));
        ledger.receive(ada().with("title", "CEO").at(daysAfterNoon(1)));
        assertThat(ledger.onlyLead().traits().get("title")).contains(new Text("VP"));
    }

    @Test
    void decisions_never_go_back_in_time_whatever_order_messages_reach_us_in() {
        ledger.receive(ada().did("visit", daysAfterNoon(10)));
        ledger.receive(ada().did("visit", NOON));
        assertThat(ledger.signals)
                .extracting(StoredSignal::recordedAt)
                .containsExactly(daysAfterNoon(10), daysAfterNoon(10));
        assertThat(ledger.onlyLead().updatedAt()).isEqualTo(daysAfterNoon(10));
        assertThat(ledger.onlyLead().scored().scores().score()).hasToString("15.00");
    }

    @Test
    void the_signals_of_a_commit_are_numbered_per_lead() {
        ledger.receive(ada().did("visit", NOON), visitor("b").did("visit", NOON), ada().did("visit", NOON));
        assertThat(ledger.signals).extracting(StoredSignal::ordinal).containsExactly(0, 0, 1);
        assertThat(ledger.signals).extracting(StoredSignal::leadVersion).containsOnly(1L);
    }

    @Test
    void a_lead_that_is_not_part_of_the_unit_of_work_is_refused() {
        LeadId stranger = LeadId.of("00000000-0000-7000-0000-0000000000ff");
        var roster = new Roster(new Deciding(policy().compile(), new CountingIds(), List.of()), Loaded.NOTHING);
        Map<String, TraitValue> vip = Map.of("vip", new Text("yes"));
        assertThatThrownBy(() -> roster.patch(stranger, vip, "Sam", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead " + stranger + " is not part of this unit of work");
    }

    @Test
    void what_is_only_read_is_not_committed() {
        ledger.receive(ada().at(NOON));
        Lead before = ledger.onlyLead();
        ledger.commit(
                Set.of(),
                Set.of(before.id()),
                roster -> assertThat(roster.lead(before.id())).isEqualTo(before));
        assertThat(ledger.onlyLead()).isEqualTo(before);
    }

    private static Told ada() {
        return user("ada").email("ada@example.org");
    }

    private void state(Told who, Instant at) {
        var observation = who.observation(at);
        ledger.commit(observation.claims().lookups(), Set.of(), roster -> roster.observe(observation, "Sam", at));
    }

    private Stage stage() {
        return ledger.onlyLead().standing().stage();
    }

    private void move(Stage to, String reason, Instant at) {
        LeadId id = ledger.onlyLead().id();
        var why = new PersonsMove(to, reason, null, new Actor.Person("Sam"), at);
        ledger.commit(Set.of(), Set.of(id), roster -> roster.move(id, why, at));
    }
}
