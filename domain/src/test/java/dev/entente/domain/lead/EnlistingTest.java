package dev.entente.domain.lead;

import static dev.entente.domain.Policies.policy;
import static dev.entente.domain.Policies.present;
import static dev.entente.domain.Signals.NOON;
import static dev.entente.domain.Signals.daysAfterNoon;
import static dev.entente.domain.lead.Told.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.TraitValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a list says of leads, once and again. */
class EnlistingTest {

    private static final Instant LONG_AGO = Instant.parse("2018-02-01T00:00:00Z");

    private final Ledger ledger =
            new Ledger(policy().fit("person", present("vip"), "50").requires("email"));

    @AfterEach
    void the_ledger_is_in_order() {
        ledger.check();
    }

    @Test
    void somebody_new_is_known_since_the_list_says() {
        assertThat(enlist(entry(ada().with("title", "VP").via("organic"), LONG_AGO, null)))
                .isEqualTo(new Enlisted.Created());
        Lead lead = ledger.onlyLead();
        assertThat(lead.createdAt()).isEqualTo(LONG_AGO);
        assertThat(lead.standing().since()).isEqualTo(LONG_AGO);
        assertThat(lead.updatedAt()).isEqualTo(NOON);
        assertThat(lead.firstTouch()).isEqualTo(new FirstTouch("organic", LONG_AGO));
        assertThat(ledger.traits)
                .filteredOn(record -> record.name().equals("title"))
                .extracting(record -> record.observed().at(), TraitRecord::recordedAt)
                .containsExactly(tuple(LONG_AGO, NOON));
    }

    @Test
    void the_same_again_touches_nothing() {
        var entry = entry(ada().with("title", "VP").via("organic"), LONG_AGO, Stage.SQL);
        enlist(entry);
        Lead before = ledger.onlyLead();
        int records = ledger.traits.size();
        assertThat(enlist(entry)).isEqualTo(new Enlisted.Unchanged());
        assertThat(ledger.onlyLead()).isEqualTo(before);
        assertThat(ledger.traits).hasSize(records);
        assertThat(ledger.transitions).hasSize(3);
    }

    @Test
    void equal_values_of_a_later_list_are_no_news_and_others_are_as_of_that_list() {
        enlist(entry(ada().with("title", "VP"), LONG_AGO, null));
        assertThat(enlist(entry(ada().with("title", "VP"), LONG_AGO, null, daysAfterNoon(1))))
                .isEqualTo(new Enlisted.Unchanged());
        assertThat(enlist(entry(ada().with("title", "CEO"), LONG_AGO, null, daysAfterNoon(2))))
                .isEqualTo(new Enlisted.Updated());
        assertThat(title()).contains(new TraitValue.Text("CEO"));
        assertThat(enlist(entry(ada().with("title", "VP"), LONG_AGO, null, daysAfterNoon(1))))
                .as("the older list again")
                .isEqualTo(new Enlisted.Unchanged());
        assertThat(title()).contains(new TraitValue.Text("CEO"));
    }

    @Test
    void of_two_rows_on_one_person_the_later_has_the_last_word_also_the_second_time() {
        var rows = List.of(
                entry(ada().with("title", "VP"), null, null, NOON.plusNanos(1_000)),
                entry(ada().with("title", "CEO"), null, null, NOON.plusNanos(2_000)),
                entry(ada().with("title", "CTO"), LONG_AGO, null, NOON.plusNanos(3_000)));
        assertThat(rows.stream().map(this::enlist))
                .containsExactly(new Enlisted.Created(), new Enlisted.Updated(), new Enlisted.Updated());
        assertThat(rows.stream().map(this::enlist)).containsOnly(new Enlisted.Unchanged());
        assertThat(title()).contains(new TraitValue.Text("CTO"));
    }

    @Test
    void what_was_heard_after_the_list_came_is_not_undone() {
        ledger.receive(ada().with("title", "CEO").at(daysAfterNoon(1)));
        assertThat(enlist(entry(ada().with("title", "VP"), null, null, NOON))).isEqualTo(new Enlisted.Unchanged());
        assertThat(title()).contains(new TraitValue.Text("CEO"));
    }

    @Test
    void a_lead_that_never_moved_was_one_all_the_time_it_is_known() {
        ledger.receive(ada().at(NOON));
        assertThat(enlist(entry(ada(), LONG_AGO, null))).isEqualTo(new Enlisted.Updated());
        assertThat(ledger.onlyLead().createdAt()).isEqualTo(LONG_AGO);
        assertThat(ledger.onlyLead().standing().since()).isEqualTo(LONG_AGO);
    }

    @Test
    void a_stage_is_reached_by_the_legal_moves_and_those_between_are_inferred() {
        enlist(entry(ada(), LONG_AGO, Stage.SQL));
        assertThat(ledger.transitions)
                .extracting(Transition::to, Transition::inferred, Transition::heldAt, Transition::actor)
                .containsExactly(
                        tuple(Stage.MQL, true, LONG_AGO, new Actor.Person("lister")),
                        tuple(Stage.SAL, true, LONG_AGO, new Actor.Person("lister")),
                        tuple(Stage.SQL, false, LONG_AGO, new Actor.Person("lister")));
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.SQL);
    }

    @Test
    void the_policy_decides_behind_the_list() {
        assertThat(enlist(entry(ada().with("vip", "yes"), LONG_AGO, Stage.LEAD)))
                .isEqualTo(new Enlisted.Created());
        assertThat(ledger.moves()).containsExactly("LEAD MQL: score");
        assertThat(enlist(entry(ada().with("vip", "yes"), LONG_AGO, Stage.LEAD)))
                .as("it was a lead before")
                .isEqualTo(new Enlisted.Unchanged());
    }

    @Test
    void a_list_takes_no_lead_back() {
        enlist(entry(ada(), LONG_AGO, Stage.CUSTOMER));
        Lead before = ledger.onlyLead();
        assertThat(enlist(entry(ada().with("title", "VP"), null, Stage.MQL)))
                .isEqualTo(new Enlisted.Refused(
                        "illegal_transition",
                        "the lead is CUSTOMER since 2018-02-01T00:00:00Z; a list cannot take it back to MQL"));
        assertThat(ledger.onlyLead()).isEqualTo(before);
        assertThat(enlist(entry(ada(), LONG_AGO.minusSeconds(1), Stage.MQL)))
                .as("that was before")
                .isEqualTo(new Enlisted.Updated());
        assertThat(ledger.onlyLead().standing().stage()).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void a_contested_email_is_listed_and_touches_nobody_the_second_time() {
        enlist(entry(user("bob").email("ada@example.org"), null, null));
        var contested = entry(user("eve").email("ada@example.org"), null, null);
        assertThat(enlist(contested)).isEqualTo(new Enlisted.Created());
        assertThat(enlist(contested)).isEqualTo(new Enlisted.Unchanged());
        assertThat(ledger.conflicts).isNotEmpty();
    }

    @Test
    void an_entry_that_brings_no_more_than_an_identity_is_recorded_with_its_version() {
        enlist(entry(user("ada"), null, null));
        assertThat(enlist(entry(user("ada").device("phone"), null, null))).isEqualTo(new Enlisted.Updated());
        assertThat(ledger.audit)
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
                .containsExactly(
                        tuple("lister", "lead.enlist", "version 1"), tuple("lister", "lead.enlist", "version 2"));
    }

    private static Told ada() {
        return user("ada").email("ada@example.org");
    }

    private Optional<TraitValue> title() {
        return ledger.onlyLead().traits().get("title");
    }

    private Enlisted enlist(ListEntry entry) {
        var enlisted = new ArrayList<Enlisted>();
        ledger.commit(
                entry.observation().claims().lookups(),
                Set.of(),
                roster -> enlisted.add(roster.enlist(entry, entry.observation().observedAt())));
        return enlisted.getFirst();
    }

    private static ListEntry entry(Told who, @Nullable Instant createdAt, @Nullable Stage stage) {
        return entry(who, createdAt, stage, NOON);
    }

    private static ListEntry entry(Told who, @Nullable Instant createdAt, @Nullable Stage stage, Instant observedAt) {
        return new ListEntry(who.observation(observedAt), createdAt, stage, new Actor.Person("lister"), "imported");
    }
}
