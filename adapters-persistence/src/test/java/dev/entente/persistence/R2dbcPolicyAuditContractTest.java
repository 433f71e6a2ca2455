package dev.entente.persistence;

import dev.entente.contracts.AuditedAct;
import dev.entente.contracts.PolicyAuditContract;
import dev.entente.contracts.PublishingStores;
import dev.entente.domain.TenantId;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;

class R2dbcPolicyAuditContractTest extends PolicyAuditContract {

    @AutoClose
    private static final TestStores STORES = new TestStores();

    @Override
    protected PublishingStores stores() {
        return STORES.publishing();
    }

    @Override
    protected void found(TenantId tenant) {
        STORES.foundPublishing(tenant);
    }

    @Override
    protected List<AuditedAct> audit(TenantId whose) {
        try (var connection = STORES.database().connectAsOwner();
                var query = connection.prepareStatement("""
                        SELECT id, at, actor, action, policy_version, detail FROM audit_entry
                        WHERE tenant_id = ? AND policy_version IS NOT NULL ORDER BY at, id""")) {
            query.setInt(1, whose.value());
            var rows = query.executeQuery();
            var acts = new ArrayList<AuditedAct>();
            while (rows.next()) {
                acts.add(new AuditedAct(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5),
                        rows.getString(6)));
            }
            return acts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
