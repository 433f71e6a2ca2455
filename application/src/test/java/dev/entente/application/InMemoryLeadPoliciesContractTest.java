package dev.entente.application;

import dev.entente.contracts.LeadPoliciesContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.port.LeadStore;

class InMemoryLeadPoliciesContractTest extends LeadPoliciesContract {

    private final InMemoryLeadStore store = new InMemoryLeadStore(Runnable::run);

    @Override
    protected LeadStore store() {
        return store;
    }

    @Override
    protected void decideWith(TenantId tenant, PolicyBasis basis) {
        store.decideWith(tenant, basis);
    }
}
