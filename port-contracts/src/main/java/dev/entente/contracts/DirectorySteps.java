package dev.entente.contracts;

import dev.entente.domain.TenantId;
import dev.entente.domain.port.LeadDirectory;
import org.junit.jupiter.api.BeforeEach;

/** Steps that the contracts of a directory take, over the leads of one tenant. */
abstract class DirectorySteps {

    final TenantId tenant = Samples.tenant();

    protected abstract DirectoryStores stores();

    /** Makes a tenant whose active policy version is {@link Samples#POLICY_VERSION}. */
    protected abstract void found(TenantId tenant);

    @BeforeEach
    void foundTenant() {
        found(tenant);
    }

    LeadDirectory directory() {
        return stores().directory();
    }

    LeadSession session() {
        return new LeadSession(stores().leads(), tenant);
    }
}
