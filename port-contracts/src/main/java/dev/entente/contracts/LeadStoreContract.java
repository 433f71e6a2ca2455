package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.ChangesBuilder.creating;
import static dev.entente.contracts.Samples.next;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.IdentityConflict;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.CommitOutcome.Known;
import dev.entente.domain.port.CommitOutcome.Stale;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.signal.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link LeadStore} keeps to when leads are loaded and committed. */
public abstract class LeadStoreContract {

    private final TenantId tenant = Samples.tenant();

    protected abstract LeadStore store();

    @Test
    void a_store_that_knows_nobody_loads_nobody() {
        assertThat(session().load(Set.of(Samples.email()), Set.of(Samples.leadId())))
                .isEqualTo(Loaded.NOTHING);
        assertThat(session().load(Set.of(), Set.of())).isEqualTo(Loaded.NOTHING);
    }

    @Test
    void a_lead_is_loaded_as_it_was_committed() {
        var email = Samples.email();
        var lead = session().stored(Samples.newLead(email, Samples.userId()));

        var loaded = session().load(Set.of(email, Samples.email()), Set.of());

        assertThat(loaded.owners()).isEqualTo(Map.of(email, lead.id()));
        assertThat(loaded.leads()).isEqualTo(Map.of(lead.id(), lead));
        assertThat(session().load(lead.id())).isEqualTo(lead);
    }

    @Test
    void a_lead_asked_for_in_many_ways_is_loaded_once() {
        var identities = new Identity[] {Samples.email(), Samples.userId()};
        var lead = session().stored(Samples.newLead(identities));

        var loaded = session().load(Set.of(identities), Set.of(lead.id()));

        assertThat(loaded.owners()).containsOnlyKeys(identities);
        assertThat(loaded.leads()).isEqualTo(Map.of(lead.id(), lead));
    }

    @Test
    void scores_are_those_of_the_policy_version_asked_for() {
        var lead = session().stored(Samples.newLead());

        var other =
                answer(store().load(tenant, Set.of(), Set.of(lead.id()), PolicyBasis.only(Samples.POLICY_VERSION + 1)));

        var scored = requireNonNull(other.leads().get(lead.id())).scored();
        assertThat(scored).isEqualTo(Scored.nothing(Samples.POLICY_VERSION + 1, scored.at()));
    }

    @Test
    void scores_of_two_policy_versions_stand_side_by_side() {
        var lead = session().stored(Samples.newLead());
        var candidate = Scored.nothing(Samples.POLICY_VERSION + 1, Samples.NOON);

        var rescored = session().stored(Samples.with(next(lead), candidate));

        var underCandidate =
                answer(store().load(tenant, Set.of(), Set.of(lead.id()), PolicyBasis.only(candidate.policyVersion())));
        assertThat(underCandidate.leads()).isEqualTo(Map.of(lead.id(), rescored));
        assertThat(session().load(lead.id()).scored()).isEqualTo(lead.scored());
    }

    @Test
    void tenants_do_not_see_each_other() {
        var email = Samples.email();
        var mine = session().stored(Samples.newLead(email));
        var neighbour = Samples.tenant();
        var theirs = Samples.newLead(email);
        var signal = Samples.signal(mine, 0, "the same id");

        assertThat(answer(store().commit(
                                neighbour, creating(theirs).signal(signal).build())))
                .isEqualTo(new Stored());
        assertThat(session().commit(changes().lead(next(mine)).signal(Samples.signal(next(mine), 0, "the same id"))))
                .isEqualTo(new Stored());

        var loaded = answer(store().load(neighbour, Set.of(email), Set.of(mine.id()), Samples.BASIS));
        assertThat(loaded).isEqualTo(new Loaded(Map.of(email, theirs.id()), Map.of(theirs.id(), theirs)));
    }

    @Test
    void a_message_counts_once_and_the_answer_names_exactly_the_known_ones() {
        var lead = Samples.newLead();
        var first = Samples.signal(lead, 0);
        var second = Samples.signal(lead, 1);
        assertThat(session().commit(creating(lead).signal(first).signal(second)))
                .isEqualTo(new Stored());

        var again = next(lead);
        var unheardOf = Samples.signal(again, 0);
        var outcome = session()
                .commit(changes()
                        .lead(again)
                        .signal(unheardOf)
                        .signal(Samples.signal(
                                again, 1, first.signal().messageId().value()))
                        .signal(Samples.signal(
                                again, 2, second.signal().messageId().value())));

        assertThat(outcome)
                .isEqualTo(new Known(
                        Set.of(first.signal().messageId(), second.signal().messageId())));
        assertThat(session().load(lead.id())).isEqualTo(lead);
        assertThat(session().commit(changes().lead(again).signal(unheardOf))).isEqualTo(new Stored());
    }

    @Test
    void message_ids_are_compared_to_the_last_character() {
        var lead = session().stored(Samples.newLead());
        var builder = changes().lead(next(lead));
        var alike = List.of(
                "x".repeat(MessageId.MAX_LENGTH - 1) + "a",
                "x".repeat(MessageId.MAX_LENGTH - 1) + "b",
                "A",
                "a",
                " ",
                "ä");
        IntStream.range(0, alike.size()).forEach(i -> builder.signal(Samples.signal(next(lead), i, alike.get(i))));

        assertThat(session().commit(builder)).isEqualTo(new Stored());
    }

    @Test
    void a_version_follows_the_one_before_or_is_stale() {
        var lead = session().stored(Samples.newLead());
        var second = session().stored(next(lead));
        var skipped = next(next(second));

        assertThat(session().commit(changes().lead(second))).isEqualTo(new Stale());
        assertThat(session().commit(changes().lead(skipped))).isEqualTo(new Stale());
        assertThat(session().commit(changes().lead(next(Samples.newLead())))).isEqualTo(new Stale());
        assertThat(session().load(lead.id())).isEqualTo(second);
    }

    @Test
    void a_new_lead_whose_id_exists_is_stale() {
        var lead = session().stored(Samples.newLead());

        assertThat(session().commit(creating(lead))).isEqualTo(new Stale());
    }

    @Test
    void a_new_identity_that_somebody_owns_is_stale() {
        var email = Samples.email();
        var owner = session().stored(Samples.newLead(email));
        var late = Samples.newLead(email, Samples.userId());

        assertThat(session().commit(creating(late))).isEqualTo(new Stale());
        assertThat(session().load(late.identities(), Set.of(late.id())))
                .isEqualTo(new Loaded(Map.of(email, owner.id()), Map.of(owner.id(), owner)));
    }

    @Test
    void a_stale_commit_writes_nothing_at_all() {
        var fresh = session().stored(Samples.newLead());
        var moved = session().stored(Samples.newLead());
        session().stored(next(moved));
        var newcomer = Samples.newLead(Samples.email());
        var signal = Samples.signal(next(fresh), 0);

        var outcome = session()
                .commit(creating(newcomer).lead(next(fresh)).lead(next(moved)).signal(signal));

        assertThat(outcome).isEqualTo(new Stale());
        assertThat(session().load(newcomer.identities(), Set.of(newcomer.id()))).isEqualTo(Loaded.NOTHING);
        assertThat(session().load(fresh.id())).isEqualTo(fresh);
        assertThat(session().commit(changes().lead(next(fresh)).signal(signal))).isEqualTo(new Stored());
    }

    @Test
    void everything_a_decision_can_hold_is_stored_in_one_commit() {
        var lead = Samples.newLead(Samples.email());
        var transition = Samples.transition(lead, new Actor.Policy());
        var everything = creating(lead)
                .signal(Samples.signal(lead, 0))
                .trait(Samples.trait(lead, "title", new TraitValue.Text("VP")))
                .conflict(new IdentityConflict(lead.id(), Samples.email(), Samples.leadId(), Samples.NOON))
                .transition(transition)
                .outbox(Samples.outboxMessage(transition, "webhook"))
                .audit(Samples.auditEntry(lead));

        assertThat(session().commit(everything)).isEqualTo(new Stored());
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
