package dev.entente.persistence;

import dev.entente.contracts.ApiKeysContract;
import dev.entente.domain.TenantId;
import dev.entente.domain.port.ApiKeys;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;

class R2dbcApiKeysContractTest extends ApiKeysContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected ApiKeys apiKeys() {
        return STORES.all().apiKeys();
    }

    @Override
    protected TenantId newTenant() {
        return STORES.newTenant();
    }

    @Override
    protected long auditEntries(TenantId tenant, UUID keyId) {
        return STORES.query("SELECT id FROM audit_entry WHERE tenant_id = %d AND subject = '%s'"
                        .formatted(tenant.value(), keyId))
                .size();
    }
}
