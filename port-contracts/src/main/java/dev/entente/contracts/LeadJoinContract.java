package dev.entente.contracts;

import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.CommitOutcome.Stale;
import dev.entente.domain.port.CommitOutcome.Stored;
import dev.entente.domain.port.LeadStore;
import dev.entente.domain.profile.Identity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link LeadStore} keeps to when two leads turn out to be one person. */
public abstract class LeadJoinContract {

    private final TenantId tenant = Samples.tenant();

    protected abstract LeadStore store();

    @Test
    void an_absorbed_lead_is_found_as_its_survivor() {
        var email = Samples.email();
        var userId = Samples.userId();
        var absorbed = session().stored(Samples.newLead(email));
        var survivor = session().stored(Samples.newLead(userId));

        var joined = Samples.with(next(survivor), email, userId);
        assertThat(session().commit(changes().lead(joined).join(joined, next(absorbed))))
                .isEqualTo(new Stored());

        var loaded = session().load(Set.of(email, userId), Set.of(absorbed.id()));
        assertThat(loaded.owners()).isEqualTo(Map.of(email, joined.id(), userId, joined.id()));
        assertThat(loaded.leads()).isEqualTo(Map.of(joined.id(), joined, absorbed.id(), joined));
    }

    @Test
    void aliases_lead_through_a_chain_of_joins() {
        var emails = new Identity[] {Samples.email(), Samples.email(), Samples.email()};
        var first = session().stored(Samples.newLead(emails[0]));
        var second = session().stored(Samples.newLead(emails[1]));
        var third = session().stored(Samples.newLead(emails[2]));
        var joinedOnce = Samples.with(next(second), emails[0], emails[1]);
        var joinedTwice = Samples.with(next(third), emails);

        assertThat(session().commit(changes().lead(joinedOnce).join(joinedOnce, next(first))))
                .isEqualTo(new Stored());
        assertThat(session().commit(changes().lead(joinedTwice).join(joinedTwice, next(joinedOnce))))
                .isEqualTo(new Stored());

        assertThat(session()
                        .load(Set.of(emails[0]), Set.of(first.id(), second.id()))
                        .leads())
                .isEqualTo(Map.of(first.id(), joinedTwice, second.id(), joinedTwice, third.id(), joinedTwice));
    }

    @Test
    void joins_of_one_commit_happen_in_their_order() {
        var emails = new Identity[] {Samples.email(), Samples.email(), Samples.email()};
        var first = Samples.newLead(emails[0]);
        var second = Samples.newLead(emails[1]);
        var third = Samples.with(Samples.newLead(), emails);

        var outcome = session()
                .commit(changes()
                        .join(second, first)
                        .join(third, second)
                        .lead(third)
                        .identity(emails[0], first)
                        .identity(emails[1], second)
                        .identity(emails[2], third)
                        .signal(Samples.signal(first, 0)));

        assertThat(outcome).isEqualTo(new Stored());
        assertThat(session().load(Set.of(emails), Set.of(first.id())).leads())
                .isEqualTo(Map.of(first.id(), third, third.id(), third));
    }

    @Test
    void an_absorbed_lead_takes_no_more_changes() {
        var absorbed = session().stored(Samples.newLead());
        var survivor = session().stored(Samples.newLead());
        session().commit(changes().lead(next(survivor)).join(next(survivor), next(absorbed)));

        assertThat(session().commit(changes().lead(next(absorbed)))).isEqualTo(new Stale());
        assertThat(session().commit(changes().lead(next(next(absorbed))))).isEqualTo(new Stale());
        var rival = session().stored(Samples.newLead());
        assertThat(session().commit(changes().lead(next(rival)).join(next(rival), next(next(absorbed)))))
                .isEqualTo(new Stale());
    }

    private LeadSession session() {
        return new LeadSession(store(), tenant);
    }
}
