package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.RescoreQueue.Claim;
import dev.entente.domain.port.Rescores;
import dev.entente.domain.publishing.SideEffects;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PolicyStore} and {@link Rescores} tell the audit: who has done what to which version. */
public abstract class PolicyAuditContract extends RescoreSteps {

    private final PolicyMaker by = maker(NOON.plusSeconds(1));

    /** What the audit has of the tenant's policies, in the order of time. */
    protected abstract List<AuditedAct> audit(TenantId whose);

    @Test
    void whoever_drafts_a_policy_is_named() {
        answer(policies().draft(tenant, "another draft", by));

        assertThat(news()).containsExactly(act("policy.draft", DRAFT + 1, "version 3, revision 0"));
    }

    @Test
    void whoever_replaces_a_draft_is_named_and_whoever_fails_to_is_not() {
        answer(policies().replace(tenant, DRAFT, 0, "better", by));
        answer(policies().replace(tenant, DRAFT, 0, "too late", maker(NOON.plusSeconds(2))));
        answer(policies().replace(tenant, Samples.POLICY_VERSION, null, "in force", maker(NOON.plusSeconds(3))));

        assertThat(news()).containsExactly(act("policy.replace", DRAFT, "version 2, revision 1"));
    }

    @Test
    void whoever_retires_a_version_is_named_and_whoever_comes_later_is_not() {
        answer(policies().retire(tenant, DRAFT, by));
        answer(policies().retire(tenant, DRAFT, maker(NOON.plusSeconds(2))));
        answer(policies().retire(tenant, Samples.POLICY_VERSION, maker(NOON.plusSeconds(3))));

        assertThat(news()).containsExactly(act("policy.retire", DRAFT, "version 2, revision 0"));
    }

    @Test
    void whoever_previews_a_draft_is_named_and_whoever_finds_it_under_way_is_not() {
        answer(rescores().begin(tenant, DRAFT, 0, null, by));
        answer(rescores().begin(tenant, DRAFT, 0, null, maker(NOON.plusSeconds(2))));
        answer(rescores().begin(tenant, DRAFT, 7, null, maker(NOON.plusSeconds(3))));

        assertThat(news()).containsExactly(act("policy.preview", DRAFT, "version 2, revision 0"));
    }

    @Test
    void whoever_publishes_a_draft_is_named_with_what_happens_to_leads() {
        answer(rescores().begin(tenant, DRAFT, 0, null, maker(NOON)));
        answer(rescores().begin(tenant, DRAFT, 0, SideEffects.NONE, by));
        answer(rescores().begin(tenant, DRAFT, 0, SideEffects.APPLY, maker(NOON.plusSeconds(2))));
        answer(rescores().begin(tenant, DRAFT, 0, null, maker(NOON.plusSeconds(3))));

        assertThat(news()).containsExactly(act("policy.publish", DRAFT, "version 2, revision 0, side effects: none"));
    }

    @Test
    void a_preview_that_is_begun_anew_by_itself_is_nobodys_act() {
        answer(rescores().renew(tenant, DRAFT, 0, NOON.plusSeconds(1)));

        assertThat(claim()).isEqualTo(new Claim.Finished());
        assertThat(news()).isEmpty();
    }

    @Test
    void whoever_has_pending_moves_made_is_named_once() {
        leads(1);
        publish(SideEffects.NONE);

        answer(rescores().apply(tenant, by));
        answer(rescores().apply(tenant, maker(NOON.plusSeconds(2))));

        assertThat(news()).containsExactly(act("policy.apply_moves", DRAFT, "version 2, revision 0"));
    }

    @Test
    void where_no_moves_were_left_pending_nobody_has_any_made() {
        answer(rescores().apply(tenant, by));

        assertThat(news()).isEmpty();
    }

    @Test
    void tenants_have_audits_of_their_own() {
        TenantId other = Samples.tenant();
        found(other);
        answer(policies().draft(other, "theirs", by));

        assertThat(news()).isEmpty();
        assertThat(audit(other)).hasSize(1);
    }

    /** Since the draft of the first step, which was at noon. */
    private List<AuditedAct> news() {
        return audit(tenant).stream().filter(act -> act.at().isAfter(NOON)).toList();
    }

    private AuditedAct act(String action, int version, String detail) {
        return new AuditedAct(by.entryId(), by.at(), by.name(), action, version, detail);
    }
}
