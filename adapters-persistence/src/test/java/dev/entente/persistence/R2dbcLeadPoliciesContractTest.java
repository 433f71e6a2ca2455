package dev.entente.persistence;

import dev.entente.contracts.LeadPoliciesContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.LeadStore;
import org.junit.jupiter.api.AutoClose;

class R2dbcLeadPoliciesContractTest extends LeadPoliciesContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected LeadStore store() {
        return STORES.all().leadStore();
    }

    @Override
    protected void decideWith(TenantId tenant, PolicyBasis basis) {
        var candidate = basis.candidate();
        STORES.execute("""
                BEGIN;
                INSERT INTO tenant (id, name, active_policy, created_at)
                  VALUES (%1$d, 'tenant', %2$d, now()) ON CONFLICT DO NOTHING;
                INSERT INTO policy (tenant_id, version, state, text, created_at, published_at)
                  VALUES (%1$d, 1, 'published', '', now(), now()), (%1$d, 2, 'published', '', now(), now())
                  ON CONFLICT DO NOTHING;
                UPDATE tenant SET active_policy = %2$d, candidate_policy = %3$s, candidate_run = %4$s WHERE id = %1$d;
                COMMIT""".formatted(
                        tenant.value(),
                        basis.active(),
                        candidate == null ? "NULL" : candidate.version(),
                        candidate == null ? "NULL" : candidate.run()));
    }
}
