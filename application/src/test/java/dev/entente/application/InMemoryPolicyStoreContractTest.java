package dev.entente.application;

import static dev.entente.contracts.Answers.answer;

import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.contracts.PolicyStoreContract;
import dev.entente.contracts.Samples;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.PolicyStore;
import java.time.Instant;

class InMemoryPolicyStoreContractTest extends PolicyStoreContract {

    private final InMemoryPolicyStore store = new InMemoryPolicyStore();

    @Override
    protected PolicyStore policies() {
        return store;
    }

    @Override
    protected TenantId newTenant() {
        TenantId tenant = Samples.tenant();
        answer(store.draft(tenant, "the first", Samples.maker(Samples.NOON)));
        store.publish(tenant, 1, Samples.NOON);
        return tenant;
    }

    @Override
    protected void publish(TenantId tenant, int version, Instant at) {
        store.publish(tenant, version, at);
    }
}
