package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.ChangesBuilder.changes;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadQuery;
import dev.entente.domain.port.LeadQuery.Sort;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.scoring.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LeadDirectory} keeps to when leads are looked up; lists and timelines have their own contracts. */
public abstract class LeadDirectoryContract extends DirectorySteps {

    @Test
    void nobody_is_found_where_nobody_is() {
        assertThat(answer(directory().find(tenant, Samples.leadId()))).isEmpty();
        assertThat(answer(directory().findBy(tenant, Samples.email()))).isEmpty();
        assertThat(everybody(tenant)).isEmpty();
    }

    @Test
    void a_lead_is_found_by_its_id_and_by_every_identity() {
        var email = Samples.email();
        var userId = Samples.userId();
        var lead = session().stored(Samples.newLead(email, userId));

        assertThat(answer(directory().find(tenant, lead.id()))).contains(lead);
        assertThat(answer(directory().findBy(tenant, email))).contains(lead);
        assertThat(answer(directory().findBy(tenant, userId))).contains(lead);
        assertThat(answer(directory().findBy(tenant, new Identity(IdentityKind.USER_ID, email.value()))))
                .isEmpty();
    }

    @Test
    void an_absorbed_lead_is_found_as_its_survivor_and_not_listed() {
        var absorbed = session().stored(Samples.newLead());
        var survivor = next(session().stored(Samples.newLead()));
        session().store(changes().lead(survivor).join(survivor, next(absorbed)));

        assertThat(answer(directory().find(tenant, absorbed.id()))).contains(survivor);
        assertThat(everybody(tenant)).containsExactly(survivor);
    }

    @Test
    void scores_are_those_of_the_active_policy_version() {
        var lead = session().stored(Samples.newLead());
        session().stored(Samples.with(next(lead), Scored.nothing(Samples.POLICY_VERSION + 1, NOON)));

        assertThat(answer(directory().find(tenant, lead.id())))
                .get()
                .extracting(Lead::scored)
                .isEqualTo(lead.scored());
    }

    @Test
    void a_lead_that_was_never_scored_has_nothing() {
        var lead = session().stored(Samples.with(Samples.newLead(), Scored.nothing(Samples.POLICY_VERSION + 1, NOON)));

        assertThat(everybody(tenant)).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(lead.id());
            assertThat(listed.scored().policyVersion()).isEqualTo(Samples.POLICY_VERSION);
            assertThat(listed.scored().scores()).isEqualTo(Scores.ZERO);
        });
    }

    @Test
    void tenants_do_not_see_each_other() {
        var email = Samples.email();
        var lead = session().stored(Samples.newLead(email));
        var neighbour = Samples.tenant();
        found(neighbour);

        assertThat(answer(directory().find(neighbour, lead.id()))).isEmpty();
        assertThat(answer(directory().findBy(neighbour, email))).isEmpty();
        assertThat(everybody(neighbour)).isEmpty();
    }

    private List<Lead> everybody(TenantId whose) {
        var query = new LeadQuery(null, null, null, null, null, Sort.NEWEST_FIRST, PageRequest.first(100));
        return answer(directory().list(whose, query)).items();
    }
}
